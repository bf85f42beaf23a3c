/** Carries out what a reader does in a card and that concerns more than the card: keeps it, or passes it on. */
import type { CardAction } from './card.ts';
import { sendMessage } from './messages.ts';
import { refusePrivately } from './private-window.ts';
import { changeSettings, type Settings } from './settings.ts';
import { otherMeaning } from './wants.ts';

const toggled = (list: string[], value: string, on: boolean): string[] => [
  ...list.filter((other) => other !== value),
  ...(on ? [value] : []),
];

/** `site` is where the card is open, as the lists of sites name it. Rejects where nothing is kept. */
export async function perform(
  action: CardAction,
  { known, otherMeanings }: Pick<Settings, 'known' | 'otherMeanings'>,
  site: string,
): Promise<void> {
  if (action.type !== 'panel') await refusePrivately();
  if (action.type === 'save') return sendMessage('setSaved', { id: action.id, saved: action.saved });
  if (action.type === 'panel') return sendMessage('openPanel', action.id);
  if (action.type === 'voice') return changeSettings({ voice: action.voice });
  if (action.type === 'known') return changeSettings({ known: toggled(known, action.id, action.known) });
  const form = otherMeaning(action.form, action.site ? site : undefined);
  return changeSettings({ otherMeanings: toggled(otherMeanings, form, action.other) });
}
