import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { languages, type Language } from '../../../core/programme/programme.ts'
import { isSector } from '../../../core/sectors/catalogue.ts'
import { phrasesOf } from '../../../core/sectors/keywords.ts'
import { clauses } from '../../../core/sectors/words.ts'
import { findSectors } from '../../../core/sectors/find.ts'

function readSet(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../bench/sectors/${name}`, import.meta.url), 'utf8'))
}

type Asked = { language: Language; text: string; sectors: string[] }

function first(text: string, language: Language): string | undefined {
  return findSectors(text, language)[0]?.sector
}

function check(cases: readonly (readonly [Language, string, string | undefined])[]): void {
  for (const [language, text, sector] of cases) assert.equal(first(text, language), sector, text)
}

describe('finding a sector in any words', () => {
  it('finds the everyday word in every language', () => {
    check([
      ['nl', 'verpleger', 'health-care'],
      ['fr', 'plombier', 'construction'],
      ['en', 'teacher', 'education'],
      ['sv', 'sjuksköterska', 'health-care'],
    ])
  })

  it('finds it with mistakes and without accents', () => {
    check([
      ['nl', 'verpleegstre', 'health-care'],
      ['fr', 'boulangre', 'food-production'],
      ['en', 'techer', 'education'],
      ['sv', 'sjukskoterska', 'health-care'],
      ['nl', 'verpleger in hat ziekenhuis', 'health-care'],
      ['fr', 'infirmere', 'health-care'],
      ['fr', 'informatitien', 'it'],
      ['en', 'hairdreser', 'beauty-wellness'],
      ['en', 'mecanic for cars', 'automotive'],
      ['sv', 'sjukskötreska', 'health-care'],
      ['sv', 'snikare', 'construction'],
    ])
  })

  it('finds compounds that are in no list', () => {
    check([
      ['nl', 'kinderziekenhuisverpleegkundige', 'health-care'],
      ['nl', 'koekjesbakkerij', 'food-production'],
      ['nl', 'schoolbuschauffeur', 'transport-logistics'],
      ['nl', 'bandenfabrieksarbeidster', 'manufacturing'],
      ['sv', 'äldreboendesjuksköterska', 'health-care'],
      ['sv', 'stadsbusschaufför', 'transport-logistics'],
      ['sv', 'villaträdgårdsmästare', 'agriculture-nature'],
    ])
  })

  it('finds feminine forms and plurals', () => {
    check([
      ['fr', 'éboueuses', 'energy-environment'],
      ['fr', 'électriciennes', 'construction'],
      ['nl', 'boekhoudsters', 'finance-real-estate'],
      ['en', 'policewomen', 'security-defence'],
      ['en', 'firewomen', 'security-defence'],
      ['fr', 'plombières', 'construction'],
      ['nl', 'kapsters', 'beauty-wellness'],
      ['sv', 'sömmerskor', 'fashion-textile'],
      ['sv', 'frisörerna', 'beauty-wellness'],
    ])
  })

  it('finds it in a whole sentence, after a greeting too', () => {
    check([
      ['nl', 'Hallo, alles goed? Ik zou later graag bakker worden.', 'food-production'],
      ['fr', "Bonjour ! J'aimerais trouver un mentor pour devenir coiffeuse", 'beauty-wellness'],
      ['en', 'Hi! I am Tom and I am 19. I would like to be a plumber', 'construction'],
      ['sv', 'hej! jag skulle vilja jobba som brandman någon dag', 'security-defence'],
    ])
  })

  it('finds the word of another language than the one that is spoken', () => {
    check([
      ['nl', 'infirmière', 'health-care'],
      ['fr', 'ik wil kapper worden', 'beauty-wellness'],
      ['sv', 'I like fixing cars', 'automotive'],
    ])
  })

  it('finds it where two languages are mixed in one sentence', () => {
    check([
      ['nl', 'ik wil un boulot in de bouw', 'construction'],
      ['nl', 'something with horeca please', 'hospitality-tourism'],
      ['fr', 'je cherche un job als elektricien', 'construction'],
      ['en', 'jag vill become a nurse', 'health-care'],
      ['sv', 'I want to be a kock', 'hospitality-tourism'],
    ])
  })

  it('finds what people say in the street', () => {
    check([
      ['nl', 'bij de flikken', 'security-defence'],
      ['nl', 'camionchauffeur', 'transport-logistics'],
      ['nl', 'achter den toog staan', 'hospitality-tourism'],
      ['fr', 'toubib', 'health-care'],
      ['fr', 'réparer des caisses', 'automotive'],
      ['en', 'brickie', 'construction'],
      ['en', 'chippy', 'construction'],
      ['sv', 'snut', 'security-defence'],
      ['sv', 'plugga till läkare', 'health-care'],
    ])
  })

  it('knows the capitals IT from the word it', () => {
    check([
      ['en', 'IT', 'it'],
      ['en', 'do you have something in IT?', 'it'],
      ['en', 'is that it?', undefined],
    ])
  })

  it('knows AI in small letters from the French verb', () => {
    check([
      ['nl', 'iets met ai', 'it'],
      ['en', 'something with ai', 'it'],
      ['sv', 'nåt med ai', 'it'],
      ['fr', "j'ai rien compris", undefined],
    ])
  })

  it('reads French pronouns that are written onto the verb', () => {
    check([
      ['fr', 'jsoude de la tole', 'manufacturing'],
      ['fr', 'jprogramme depuis mes douze ans et jrepare des consoles aussi', 'it'],
    ])
  })

  it('takes no statement for a question to the bot', () => {
    check([
      ['nl', 'bloed prikken lijkt me wel wat', 'health-care'],
      ['fr', "prendre des rendez vous et gerer l'agenda du directeur", 'office-hr-management'],
      ['fr', 'créer ma marque de fringues', 'fashion-textile'],
      ['en', 'sorting peoples laptops when they crash', 'it'],
      ['sv', 'hjälpa folk när deras laptop kraschar', 'it'],
    ])
  })

  it('takes the name of this service for no wish to make apps', () => {
    check([['en', 'do i have to pay for mentor app', undefined]])
  })

  it('is not drowned by everyday words around it, in any accent', () => {
    check([
      ['nl', 'ge moogt mij veel vragen, ik wil met beesten bezig zijn', 'agriculture-nature'],
      ['fr', 'chui pas fort en math mais je cuisine super bien', 'hospitality-tourism'],
      ['en', 'helping kids who struggle at school with their homework', 'education'],
    ])
  })

  it('takes no everyday word for a mistyped occupation', () => {
    check([
      ['nl', 'is dat wel juist', undefined],
      ['nl', 'moet dat nu meteen', undefined],
      ['en', 'are you certain', undefined],
      ['sv', 'va snäll du är', undefined],
    ])
  })

  it('says which sectors come next, surest first', () => {
    const found = findSectors('schilder', 'nl')
    assert.equal(found.length, 3)
    assert.deepEqual(
      found,
      found.toSorted((left, right) => right.confidence - left.confidence),
    )
  })
})

describe('what somebody does not want', () => {
  it('is left out', () => {
    check([
      ['nl', 'iets met computers maar niet programmeren', 'it'],
      ['nl', 'geen horeca maar wel een winkel', 'retail-sales'],
      ['nl', 'koken vind ik niet leuk, liever tuinieren', 'agriculture-nature'],
      ['fr', "je n'aime pas la vente, plutôt un garage", 'automotive'],
      ['en', 'anything but hospitality, maybe a bakery', 'food-production'],
      ['sv', 'inte bygg utan kontor', 'office-hr-management'],
      ['nl', 'niet in de zorg, eerder techniek met machines', 'engineering'],
      ['fr', 'pas de bureau, plutôt conduire un bus', 'transport-logistics'],
      ['fr', 'pas de patients, pas de sang, plutôt un labo', 'science-research'],
      ['en', 'computers, but no programming', 'it'],
      ['sv', 'datorer men inte programmering', 'it'],
      ['sv', 'inte kontor, hellre något med djur', 'agriculture-nature'],
    ])
  })

  it('leaves nothing where nothing else is named', () => {
    check([
      ['nl', 'alles behalve horeca', undefined],
      ['nl', 'programmeren wil ik niet', undefined],
      ['fr', "tout sauf l'informatique", undefined],
      ['fr', 'ni bureau ni vente', undefined],
      ['en', "i don't want to work in an office", undefined],
      ['en', 'anything but hospitality', undefined],
      ['sv', 'jag gillar inte att laga mat', undefined],
      ['nl', 'ik wil alles doen behalve poetsen', undefined],
      ['fr', 'plus jamais le nettoyage', undefined],
      ['en', 'never again in a kitchen', undefined],
      ['sv', 'allt utom städning', undefined],
    ])
  })

  it('is not seen where somebody only does not know, or does not mind', () => {
    check([
      ['fr', 'jai fini mon bachelier en droit et chsais pas trop quoi en faire', 'law-government'],
      ['fr', 'deposer des colis ca me gene pas', 'transport-logistics'],
      ['nl', 'kantoren kuisen stoort mij niet', 'cleaning-facility'],
    ])
  })

  it('is not seen in words that only look like a refusal', () => {
    check([
      ['nl', 'waarom niet de verpleging', 'health-care'],
      ['nl', 'ik ben pas afgestudeerd als kok', 'hospitality-tourism'],
      ['nl', 'niet-dringend ziekenvervoer', 'health-care'],
      ['fr', "pourquoi pas l'informatique", 'it'],
      ['fr', "je n'ai pas de diplôme en informatique", 'it'],
      ['en', 'no experience but I want to be a nurse', 'health-care'],
      ['en', 'non-commissioned officer', 'security-defence'],
      ['sv', 'varför inte vård', 'health-care'],
    ])
  })
})

describe('the test set of small talk', () => {
  it('holds nothing that the finder was taught word for word', () => {
    const plain = (text: string): string => clauses(text).flat().join(' ') || text
    for (const [language, texts] of Object.entries(readSet('nonsense.json') as Record<Language, string[]>)) {
      const taught = new Set(phrasesOf(language as Language, 'small-talk').map(plain))
      for (const text of texts) assert.ok(!taught.has(plain(text)), text)
    }
  })
})

describe('the finder as a whole', () => {
  it('is right nine times in ten about how young people say it', () => {
    const asked = readSet('colloquial.json') as Asked[]
    const wrong = asked.filter(
      ({ text, language, sectors }) => !sectors.includes(first(text, language) ?? ''),
    )
    assert.ok(wrong.length <= asked.length / 10, JSON.stringify(wrong))
  })

  it('names no sector for small talk, insults and nonsense, but for one in twenty at most', () => {
    const texts = Object.entries(readSet('nonsense.json') as Record<Language, string[]>).flatMap(
      ([language, list]) => list.map((text) => ({ text, found: first(text, language as Language) })),
    )
    const named = texts.filter(({ found }) => found !== undefined)
    assert.ok(named.length <= texts.length / 20, JSON.stringify(named))
  })

  it('gives at most three sectors of the scheme, each once, with a confidence, for any text', () => {
    const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.lorem(), fc.string())
    fc.assert(
      fc.property(anyText, fc.constantFrom(...languages), (text, language) => {
        const found = findSectors(text, language)
        assert.ok(found.length <= 3)
        assert.ok(
          found.every(({ sector, confidence }) => isSector(sector) && confidence > 0 && confidence <= 1),
        )
        assert.equal(new Set(found.map(({ sector }) => sector)).size, found.length)
        assert.deepEqual(findSectors(text, language), found)
      }),
    )
  })

  it('reads no more of a hostile text than of a long answer', () => {
    const ending = 'x'.repeat(10_000)
    const sentence = 'verpleger of kapper, '.repeat(30)
    assert.deepEqual(findSectors(sentence + ending, 'nl'), findSectors(sentence, 'nl'))
    assert.deepEqual(findSectors(`verpleger${' '.repeat(700)}kapper`, 'nl'), findSectors('verpleger', 'nl'))
    assert.deepEqual(findSectors('\u0000\u001b[2J\u202e'.repeat(3000), 'fr'), [])
    assert.deepEqual(findSectors('((('.repeat(4000), 'en'), [])
    assert.deepEqual(findSectors('😀'.repeat(5000), 'sv'), [])
    assert.deepEqual(findSectors("'; DROP TABLE users; -- ".repeat(400), 'en'), [])
  })

  it('keeps nothing of what it read', () => {
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void
    const ask = (turn: number): void => {
      const strange = Array.from({ length: 1000 }, (_, at) => `w${turn * 1000 + at}x`.padEnd(9, 'qz')).join(
        ' ',
      )
      for (const language of languages) findSectors(`werk ${strange}`, language)
    }
    for (let turn = 0; turn < 50; turn += 1) ask(turn)
    collect()
    const before = process.memoryUsage().heapUsed
    for (let turn = 50; turn < 250; turn += 1) ask(turn)
    collect()
    const grown = process.memoryUsage().heapUsed - before
    assert.ok(grown < 2_000_000, `${grown} bytes stayed behind`)
  })
})
