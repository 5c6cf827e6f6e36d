/** What a mentor fills in. */
export const filled: Record<string, string | string[]> = {
  name: 'Els',
  headline: 'nurse in a hospital',
  sectors: ['health-care', 'social-care'],
  topics: ['interview'],
  languages: ['nl', 'en'],
  years: '12',
  region: 'antwerp',
  capacity: '2',
  hours: '17-21',
  link: 'linkedin.com/in/els-peeters',
}
