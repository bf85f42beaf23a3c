/** The packaged claims against sentences as pages word them, and against everyday ones that are no promise. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../utils/glossary/schema';
import { compileClaim, createClaimFinder } from '../../../utils/matching/claims';
import { fold } from '../../../utils/matching/fold';

const file = new URL('../../../public/glossary/en/claims.json', import.meta.url);
const claims = (JSON.parse(readFileSync(file, 'utf8')) as { items: Claim[] }).items;
const find = createClaimFinder(claims.flatMap(compileClaim));
const found = (text: string) => find(fold(text)).map(({ id, start, end }) => [id, text.slice(start, end)]);

describe('a promise that a page makes is found', () => {
  test.each([
    ['It’s quick, easy, and most importantly, incredibly safe.', 'incredibly-safe', 'incredibly safe'],
    ['The procedure is virtually risk-free.', 'incredibly-safe', 'virtually risk-free'],
    ['With little to no maintenance required before and after.', 'no-maintenance', 'little to no maintenance'],
    ['So that the procedure is painless.', 'painless', 'is painless'],
    ['A short and painless in-office procedure.', 'painless', 'short and painless'],
    ['You shouldn’t experience any pain.', 'painless', 'shouldn’t experience any pain'],
    ['Quite painless, and no down-time!', 'painless', 'Quite painless'],
    ['There is no downtime with it.', 'no-downtime', 'no downtime'],
    ['The look of a facelift with zero downtime.', 'no-downtime', 'zero downtime'],
    ['You can go back to work the same day.', 'no-downtime', 'back to work the same day'],
    ['Minimal downtime is necessary.', 'minimal-downtime', 'Minimal downtime'],
    ['Since it is your own blood, your body will accept it for sure.', 'body-accepts-it', 'body will accept it'],
    [
      'There is little to no risk of having an allergic reaction.',
      'body-accepts-it',
      'no risk of having an allergic reaction',
    ],
    ['No chance of the body rejecting the cells.', 'body-accepts-it', 'No chance of the body rejecting'],
    ['No chemicals or foreign products.', 'no-chemicals', 'No chemicals or foreign'],
    ['Side effects are practically nonexistent.', 'no-side-effects', 'Side effects are practically nonexistent'],
    ['It has no major side effects.', 'no-side-effects', 'no major side effects'],
    ['Needles which barely even penetrate the skin.', 'barely-penetrates', 'barely even penetrate the skin'],
    [
      'Doctors are taking micro-needling to the next level.',
      'prp-greater-results',
      'taking micro-needling to the next level',
    ],
    ['It gives far superior results.', 'prp-greater-results', 'far superior results'],
    ['Patients see immediate results quickly.', 'instant-results', 'immediate results'],
    [
      'Micro-needling with PRP lasts; results can last up to 18 months.',
      'permanent-results',
      'results can last up to 18 months',
    ],
    ['PRP is FDA approved for use in orthopedic surgery.', 'fda-approved-prp', 'PRP is FDA approved'],
    ['We only use FDA-approved microneedling.', 'fda-approved-microneedling', 'FDA-approved microneedling'],
    ['PRP contains growth factors and stem cells.', 'stem-cells-in-prp', 'PRP contains growth factors and stem cells'],
    ['Safe for all skin types.', 'safe-for-everyone', 'Safe for all skin types'],
    ['Almost no risk for hyperpigmentation.', 'no-pih-risk', 'Almost no risk for hyperpigmentation'],
    ['Channels carry up to 80% more topical nutrients.', 'absorption-percent', 'carry up to 80% more topical'],
    ['Micro-channels remain open for 12-36 hours.', 'channels-open-days', 'Micro-channels remain open for 12-36 hours'],
    ['Collagen deposition by up to 400%.', 'collagen-percent', 'Collagen deposition by up to 400%'],
    ['A 400 percent increase in collagen.', 'collagen-percent', '400 percent increase in collagen'],
    ['With 8x the concentration of growth and healing factors.', 'prp-dose-superior', '8x the concentration of growth'],
    ['Your blood is free from communicable diseases.', 'no-infection-risk', 'free from communicable diseases'],
    ['Keeping infections from getting in.', 'platelets-fight-infection', 'Keeping infections from getting in'],
    ['A safer alternative to lasers.', 'rf-no-risk', 'safer alternative to lasers'],
    ['Say goodbye to acne scars!', 'erases-scars', 'Say goodbye to acne scars'],
  ])('%s', (text, id, words) => expect(found(text)).toContainEqual([id, words]));
});

describe('what promises nothing stays unmarked', () => {
  test.each([
    'Microneedling is not painless, and it isn’t risk-free.',
    'Is microneedling painless? Is there no downtime?',
    'No treatment is 100% safe.',
    'It may not be suitable for everyone.',
    'Book your risk-free consultation today.',
    'It doesn’t hurt to ask.',
    'No pain, no gain, as they say.',
    'Use a chemical-free sunscreen and no chemicals on the skin for a day.',
    'It is completely natural to be nervous.',
    'Expect a little downtime after deep needling.',
    'We also offer permanent hair removal.',
    'The results of the last study at 6 months were mixed.',
    'A course of treatment can last 6 months.',
    'Before and after pictures show results after a session of needling.',
    'There are no immediate results.',
    'FDA-approved lasers, PRP and facials are on our menu.',
    'PRP does not have FDA approval; there is no FDA approval for PRP.',
    'PRP uses growth factors, not stem cells.',
    'You can be treated if you have no contraindications.',
    'Collagen makes up 70 percent of the skin.',
    'PRP has a higher platelet concentration than blood.',
    'No serious side effects were observed in the trial.',
    'Myth: PRP is FDA approved.',
    'Our server had zero errors and the printer needs no special paper.',
    'Get rid of old make-up and say goodbye to winter.',
  ])('%s', (text) => expect(found(text)).toEqual([]));
});

test('a fact is contradicted only where it is a matter of record', () => {
  const contradicted = claims.filter(({ verdict }) => verdict === 'contradicted').map(({ id }) => id);
  expect(contradicted.sort()).toEqual(['exosomes-approved', 'fda-approved-microneedling', 'fda-approved-prp']);
});
