/** The style sheet behind the marks: literal colours, so that no page can change them by accident. */

/** What is painted, lowest first. */
export const KINDS = ['repeat', 'mention', 'unsure', 'claim', 'hover', 'open', 'focus'] as const;
export type Kind = (typeof KINDS)[number];
/** `l`: dark text on a light ground; `d`: light text on a dark one; `p`: over a picture; `i`: the text's own colour. */
export const TONES = ['l', 'd', 'p', 'i'] as const;
export type Tone = (typeof TONES)[number];

export interface MarkLook {
  style: 'line' | 'dots' | 'tint' | 'ink';
  colour: 'pine' | 'blue' | 'plum' | 'stone';
  strength: 'quiet' | 'normal' | 'strong';
}

export const PREFIX = 'needlewise';
export const highlightName = (kind: Kind, tone: Tone): string => `${PREFIX}-${kind}-${tone}`;

/** Colours of first mention and repeat, on light, dark and photographic grounds. */
export const MARK_COLOURS: Record<
  MarkLook['colour'],
  Record<'mention' | 'repeat', [l: string, d: string, p: string]>
> = {
  pine: { mention: ['#1F6F66', '#7CC7BA', '#A6E0D6'], repeat: ['#56928A', '#55958B', '#A0D6CC'] },
  blue: { mention: ['#2B5C9E', '#8DB8EE', '#B5D2F5'], repeat: ['#5C86BE', '#6690C4', '#AECBEF'] },
  plum: { mention: ['#7A4468', '#D3A3C4', '#E6C6DC'], repeat: ['#A0738F', '#A47C96', '#DDBBD1'] },
  stone: { mention: ['#5F5850', '#C6BEB3', '#DDD7CF'], repeat: ['#857D73', '#948B80', '#D3CCC3'] },
};
const CLAIM: [string, string, string] = ['#A8741A', '#D9AC52', '#F0CB7C'];
const UNSURE: [string, string, string] = ['#6E7785', '#98A2B0', '#CBD2DB'];
/** Lower than the other lines, in ems: a term inside a claim keeps its own line above it. */
const CLAIM_OFFSET = 0.38;
const PLATE = 'rgb(24 21 19 / .62)';
const PLATE_STRONG = 'rgb(24 21 19 / .78)';
const THICKNESS_PX = { quiet: 0.75, normal: 1, strong: 1.4 };

const rule = (kind: Kind, tone: Tone, body: string): string => `::highlight(${highlightName(kind, tone)}) { ${body} }`;

/** A line under the words; over a picture it lies on a plate that keeps white text readable. */
function underline(
  shape: string,
  width: number,
  colour: string,
  tone: Tone,
  { strength }: MarkLook,
  offset = 0.24,
): string {
  const line = `text-decoration: underline ${shape} ${colour} ${width * THICKNESS_PX[strength]}px; text-underline-offset: ${offset}em;`;
  return tone === 'p' ? `${line} background-color: ${PLATE};` : line;
}

const tinted = (colour: string, share: number, tone: Tone): string =>
  `background-color: ${tone === 'p' ? PLATE : `color-mix(in srgb, ${colour} ${share}%, transparent)`};`;

function termRules(look: MarkLook, tone: Tone, at: number): string[] {
  const ink = tone === 'i' || look.style === 'ink';
  const [first, repeat] = (['mention', 'repeat'] as const).map((kind) =>
    ink ? 'currentColor' : MARK_COLOURS[look.colour][kind][at]!,
  ) as [string, string];
  if (look.style === 'tint' && !ink) {
    const share = { quiet: 12, normal: 20, strong: 30 }[look.strength];
    return [rule('mention', tone, tinted(first, share, tone)), rule('repeat', tone, tinted(repeat, share / 2, tone))];
  }
  const shape = look.style === 'dots' ? 'dotted' : 'solid';
  return [
    rule('mention', tone, underline(shape, 2, first, tone, look)),
    rule('repeat', tone, underline('dotted', 1.5, repeat, tone, look)),
  ];
}

/** The sheet for a look. Also right inside shadow roots, which need it on their own in Firefox. */
export function highlightCss(look: MarkLook): string {
  const rules: string[] = [];
  for (const tone of TONES) {
    const at = tone === 'i' ? 0 : TONES.indexOf(tone);
    const own = tone === 'i';
    rules.push(...termRules(look, tone, at));
    rules.push(rule('unsure', tone, underline('dashed', 1.5, own ? 'currentColor' : UNSURE[at]!, tone, look)));
    rules.push(
      rule('claim', tone, underline('wavy', 1.25, own ? 'currentColor' : CLAIM[at]!, tone, look, CLAIM_OFFSET)),
    );
    const pine = MARK_COLOURS.pine.mention[at]!;
    rules.push(
      rule(
        'hover',
        tone,
        tone === 'p' ? `background-color: ${PLATE_STRONG};` : tinted(pine, tone === 'd' ? 20 : 13, tone),
      ),
    );
    rules.push(
      rule(
        'open',
        tone,
        tone === 'p' ? `background-color: ${PLATE_STRONG};` : tinted(pine, tone === 'd' ? 30 : 20, tone),
      ),
    );
    const [ground, text] = tone === 'd' || tone === 'p' ? ['#A5DAD1', '#0E2421'] : ['#1F5F58', '#FFFFFF'];
    rules.push(rule('focus', tone, `background-color: ${ground}; color: ${text};`));
  }
  // On paper a mark promises something that paper cannot keep.
  return `@media not print {\n${rules.join('\n')}\n}`;
}
