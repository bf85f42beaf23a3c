/** Owns the hand-out as a page to print: the same statements and numbers as in its text. */
import { plainCitation } from './citation';
import type { Handout, HandoutWords, Statement } from './handout';
import { Icon } from './Icon';
import { useStrings } from './strings';

interface HandoutViewProps extends Handout {
  words: HandoutWords;
  /** The day it was made. */
  date: string;
  onPrint: () => void;
}

function Cited({ text, numbers }: Statement) {
  return (
    <>
      {text} {numbers.length > 0 && <span class="nw-handout__n">[{numbers.join(', ')}]</span>}
    </>
  );
}

export function HandoutView({ entries, sources, words, date, onPrint }: HandoutViewProps) {
  const { t } = useStrings();
  return (
    <main class="nw nw-handout">
      <header>
        <div>
          <h1>{words.title}</h1>
          <p class="nw-quiet">{date}</p>
        </div>
        <button type="button" class="nw-btn nw-btn--primary" onClick={onPrint}>
          <Icon name="print" />
          {t('saved_print')}
        </button>
      </header>
      {entries.map(({ name, definition, evidence, safety, note }) => (
        <section key={name}>
          <h2>{name}</h2>
          <p>
            <Cited {...definition} />
          </p>
          <p>
            <b>{words.evidence(evidence.level)}.</b> <Cited {...evidence} />
          </p>
          {safety && (
            <p>
              <Cited {...safety} />
            </p>
          )}
          {note && (
            <p class="nw-handout__note">
              <b>{words.note}</b> {note}
            </p>
          )}
        </section>
      ))}
      <section>
        <h2>{words.sources}</h2>
        <ol class="nw-handout__sources">
          {sources.map((source) => (
            <li key={source.id}>{plainCitation(source)}</li>
          ))}
        </ol>
      </section>
      <p class="nw-quiet nw-sm">{words.about}</p>
    </main>
  );
}
