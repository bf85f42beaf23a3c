/** Makes pages of a wanted size: natural sentences in nested markup, with or without our words. The same on every run. */

const WORDS =
  'the of and a to in is was that it for on are with as his they at be this from have or by one had not but what all were when we there can an your which their said if do will each about how up out them then she many some so these would other into has more her two like him see time could no make than first been its who now people my made over did down only way find use may water long little very after words called just where most know get through back much before go good new write our used me man too any day same right look think also around another came come work three word must because does part even place well such here take why things help put years different away again off went old number great tell men say small every found still between name should home big give air line set own under read last never us left end along while might next sound below saw something thought both few those always looked show large often together asked house world going want school important until form food keep children feet land side without boy once animals life enough took sometimes four head above kind began almost live page got earth need far hand high year mother light parts country father let night following picture being study second eyes soon times story boys since white days ever paper hard near sentence better best across during today others however sure means knew try told young miles sun ways thing whole hear example heard several change answer room sea against top turned learn point city play toward five using himself usually'.split(
    ' ',
  );

/** A small seeded generator (mulberry32): the same pages for everybody. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** One of our forms every so many characters, as in a blog about the treatment. */
const CHARACTERS_PER_FORM = 350;

/** HTML of about `bytes` bytes. `forms` are strewn in; leave it empty for a page that is none of ours. */
export function makePage(bytes: number, forms: string[]): string {
  const random = seeded(bytes + forms.length);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const parts: string[] = [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A long page</title></head><body><main>',
  ];
  let size = 0;
  let due = CHARACTERS_PER_FORM * random();
  const sentence = (): string => {
    const words: string[] = [];
    for (let left = 6 + random() * 14; left > 0; left--) {
      let word = pick(WORDS);
      due -= word.length + 1;
      if (forms.length > 0 && due <= 0) {
        word = pick(forms);
        due = CHARACTERS_PER_FORM * (0.5 + random());
      }
      const dice = random();
      words.push(
        dice < 0.04
          ? `<b>${word}</b>`
          : dice < 0.07
            ? `<a href="#">${word}</a>`
            : dice < 0.08
              ? `<i>${word} <em>${pick(WORDS)}</em></i>`
              : word,
      );
    }
    const text = words.join(' ');
    return `${text[0]!.toUpperCase()}${text.slice(1)}. `;
  };
  while (size < bytes) {
    let section = `<section><h2>${pick(WORDS)} ${pick(WORDS)}</h2>`;
    for (let paragraphs = 3 + random() * 6; paragraphs > 0; paragraphs--) {
      let text = '';
      for (let sentences = 2 + random() * 5; sentences > 0; sentences--) text += sentence();
      section += random() < 0.15 ? `<ul><li>${text}</li><li>${sentence()}</li></ul>` : `<p>${text}</p>`;
    }
    parts.push(`${section}</section>`);
    size += section.length;
  }
  return `${parts.join('')}</main></body></html>`;
}

/** Forms as imported packs have them: made-up words, a quarter single, half double, a quarter longer. */
export function makeForms(count: number): string[] {
  const random = seeded(count);
  const syllables = 'ba co di fu ge ha jo ka li mu na po qui ra sa te vi wo xe zy bra cle dro fli gno'.split(' ');
  const word = () =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, () => syllables[Math.floor(random() * syllables.length)]).join(
      '',
    );
  return Array.from({ length: count }, () => {
    const dice = random();
    return Array.from({ length: dice < 0.25 ? 1 : dice < 0.75 ? 2 : 3 }, word).join(' ');
  });
}
