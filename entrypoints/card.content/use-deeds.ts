/** Owns what the reader does from a card, what is said afterwards, and how it is undone. */
import { useEffect, useState } from 'preact/hooks';
import { useStrings } from '../../components/strings';
import type { Told } from '../../components/Toast';
import type { CardAction, CardHost } from '../../utils/card';
import type { Mention } from '../../utils/page/mention';
import type { CardCalls } from './CardView';
import type { Step } from './use-entry';

interface DeedsOf {
  step: Step;
  mention: Mention;
  host: Pick<CardHost, 'act' | 'isSaved'>;
  calls: Pick<CardCalls, 'copy' | 'hold' | 'outdated'>;
  /** The headword, for what is said. */
  name: string;
}

export function useDeeds({ step, mention, host, calls, name }: DeedsOf) {
  const { t } = useStrings();
  const [told, setTold] = useState<Told>();
  const [saved, setSaved] = useState<boolean>();
  const { kind, id } = step;

  useEffect(() => {
    if (kind !== 'term') return;
    let wanted = true;
    setSaved(undefined);
    host.isSaved(id).then(
      (is) => wanted && setSaved(is),
      // Without an answer the button stays off: it could not save either.
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [kind, id]);

  useEffect(() => setTold(undefined), [id]);
  useEffect(() => calls.hold(told?.undo !== undefined), [told]);

  const reason = (error: unknown) =>
    error instanceof Error && error.name === 'PrivateWindowError' ? 'card_private' : 'card_not_done';
  const fail = (error: unknown) =>
    setTold({ text: t(calls.outdated() ? 'card_outdated_do' : reason(error)), wrong: true });
  const act = (action: CardAction, text?: string, undo?: () => void) =>
    host.act(action).then(() => text && setTold({ text, undo }), fail);

  const setSavedTo = (next: boolean) => {
    setSaved(next);
    const back = () => setSavedTo(!next);
    host.act({ type: 'save', id, saved: next }).then(
      () => setTold({ text: t(next ? 'card_saved_done' : 'card_removed_done', name), undo: back }),
      (error) => {
        setSaved(!next);
        fail(error);
      },
    );
  };
  const know = (text: string) =>
    void act({ type: 'known', id, known: true }, text, () => void act({ type: 'known', id, known: false }));

  return {
    told,
    saved,
    forget: () => setTold(undefined),
    save: () => setSavedTo(!saved),
    panel: () => void act({ type: 'panel', id }),
    know: () => know(t('card_known_done', name)),
    knowClaim: () => know(t('claim_hidden_done')),
    otherMeaning(site: boolean) {
      const form = mention.text;
      const text = t(site ? 'meaning_wrong_site_done' : 'meaning_wrong_done', form);
      void act(
        { type: 'otherMeaning', form, site, other: true },
        text,
        () => void act({ type: 'otherMeaning', form, site, other: false }),
      );
    },
    async copy(text: string, done: string): Promise<boolean> {
      const copied = await calls.copy(text);
      setTold(copied ? { text: done } : { text: t('card_copy_failed'), wrong: true });
      return copied;
    },
  };
}
