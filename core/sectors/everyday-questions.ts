/** What somebody who does not know a field yet answers to the three everyday questions. */
export type EverydayAnswers = {
  with: 'people' | 'things'
  where: 'inside' | 'outside'
  how: 'hand' | 'screen'
}

const suggestions: Record<
  EverydayAnswers['with'],
  Record<EverydayAnswers['where'], Record<EverydayAnswers['how'], readonly string[]>>
> = {
  people: {
    inside: {
      hand: ['health-care', 'hospitality-tourism', 'beauty-wellness'],
      screen: ['office-hr-management', 'education', 'marketing-communication'],
    },
    outside: {
      hand: ['sports-leisure', 'security-defence', 'social-care'],
      screen: ['retail-sales', 'finance-real-estate', 'law-government'],
    },
  },
  things: {
    inside: {
      hand: ['manufacturing', 'automotive', 'food-production'],
      screen: ['it', 'arts-media-design', 'science-research'],
    },
    outside: {
      hand: ['construction', 'agriculture-nature', 'cleaning-facility'],
      screen: ['engineering', 'energy-environment', 'transport-logistics'],
    },
  },
}

/** Three sectors for somebody who does not know yet, the most likely one first. Every combination has three others. */
export function sectorsForAnswers(answers: EverydayAnswers): string[] {
  return [...suggestions[answers.with][answers.where][answers.how]]
}
