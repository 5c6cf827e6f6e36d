import type { Request, Response, Server } from 'restify'
import type { Problem, ProblemTexts } from '../../bots/pages/problem-page.ts'
import { escapeHtml } from './escape.ts'

/** The status of each problem (RFC 9110, 15.5 and 15.6). */
export const problemStatus: Record<Problem, number> = {
  'bad-request': 400,
  empty: 400,
  'no-session': 401,
  'cross-site': 403,
  'not-allowed': 403,
  'not-found': 404,
  'wrong-method': 405,
  gone: 410,
  'link-gone': 410,
  'too-large': 413,
  'file-gone': 410,
  'file-harmful': 403,
  'file-kind': 415,
  'file-empty': 400,
  'file-too-large': 413,
  'file-nobody': 409,
  'file-full': 429,
  'file-later': 503,
  'too-long': 413,
  failed: 500,
  'not-kept': 503,
}

/** The problem that a status stands for, where no more is known. */
export function problemOfStatus(status: number): Problem {
  switch (status) {
    case 403:
      return 'not-allowed'
    case 404:
      return 'not-found'
    case 405:
      return 'wrong-method'
    case 413:
      return 'too-large'
    default:
      return status >= 400 && status < 500 ? 'bad-request' : 'failed'
  }
}

/** Answers with a problem, and nothing of what is inside. */
export type AnswerProblem = (request: Request, response: Response, problem: Problem) => void

const answers = new WeakMap<Server, AnswerProblem>()

/** Makes `answer` the one that all routes of `server` use. */
export function keepAnswers(server: Server, answer: AnswerProblem): void {
  answers.set(server, answer)
}

/** How `server` answers problems. Throws for a server that `createHttpServer` did not make: a bug. */
export function answersOf(server: Server): AnswerProblem {
  const answer = answers.get(server)
  if (!answer) throw new Error('this server has no words for problems')
  return answer
}

/** Makes the answerer: a small page for a browser that asked for one, else JSON `{ problem, text }`. */
export function problemAnswers(texts: ProblemTexts, style: () => string): AnswerProblem {
  return (request, response, problem) => {
    if (response.headersSent) return
    const { language, title, text } = texts(problem, request.headers['accept-language'])
    response.setHeader('Content-Language', language)
    if (request.headers.accept?.includes('text/html')) {
      response.setHeader('Content-Type', 'text/html; charset=utf-8')
      response.sendRaw(problemStatus[problem], problemPage(language, title, text, style()))
    } else {
      response.setHeader('Content-Type', 'application/json; charset=utf-8')
      response.sendRaw(problemStatus[problem], JSON.stringify({ problem, text }))
    }
  }
}

function problemPage(language: string, title: string, text: string, style: string): string {
  const safe = { title: escapeHtml(title), text: escapeHtml(text) }
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${safe.title}</title>
<link rel="stylesheet" href="${escapeHtml(style)}">
</head>
<body>
<main>
<h1>${safe.title}</h1>
<p>${safe.text}</p>
</main>
</body>
</html>
`
}
