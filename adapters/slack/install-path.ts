/**
 * Where Slack sends a browser back to after consent, below the service's address and below the page where it began:
 * registered there, letter by letter.
 */
export const installReturnPath = (audience: string): string => `/slack/${audience}/install/callback`
