/** PostgreSQL's and SQLite's words for "another transaction was in the way". */
const inTheWay = /^(40P01|40001|55P03|SQLITE_(BUSY|LOCKED)(_\w+)?)$/

/**
 * The same for "I am not there" and "the disk is full": PostgreSQL's classes 08 (connection), 53 (resources) and 57P
 * (shutdown), and SQLite's codes with whatever they are made more exact by (SQLITE_IOERR_WRITE).
 */
const outage =
  /^(08...|53...|57P..|ECONN(REFUSED|RESET|ABORTED)|ETIMEDOUT|EPIPE|SQLITE_(FULL|IOERR|CANTOPEN|READONLY|NOMEM)(_\w+)?)$/

/** pg says that a connection broke in words, without a code. */
const cutOff = /Connection (terminated|ended)|Client has encountered a connection error/

/** Whether a statement failed because another transaction was in the way: taken again, it may succeed at once. */
export function isInTheWay(error: unknown): boolean {
  return inTheWay.test(errorCode(error))
}

/** Whether the database is away, or can take no more: nobody's fault, and worth a wait. */
export function isOutage(error: unknown): boolean {
  return outage.test(errorCode(error)) || (error instanceof Error && cutOff.test(error.message))
}

function errorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}
