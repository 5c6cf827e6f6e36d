import type { Programme } from '../core/programme/programme.ts'

/** Said behind the programme's name wherever it stands, so that nobody takes a try-out for the service itself. */
const mark = ' (sandbox)'

const tryOut = '2026-01-01'

/**
 * The programme with a clock for visitors: a mentor who stays silent is reminded after 36 seconds, another is asked
 * after 54, and the request closed after 108, at any hour of any day, so that what silence leads to is seen in about a minute.
 */
export function programmeForSandbox(programme: Programme): Programme {
  return {
    ...programme,
    // Visitors see the help lines as people will once staff has confirmed them.
    helpLines: programme.helpLines.map((line) => ({
      ...line,
      confirmedByStaff: line.confirmedByStaff ?? tryOut,
    })),
    name: programme.name.slice(0, 60 - mark.length) + mark,
    clock: {
      ...programme.clock,
      remindAfterHours: [0.01],
      askNextAfterHours: 0.015,
      expireAfterHours: 0.03,
      // Invented mentors stay as they are, however many visitors ask them.
      pauseAfterSilences: null,
      countsWorkingTimeOnly: false,
    },
    messageHours: { from: '00:00', to: '24:00' },
  }
}
