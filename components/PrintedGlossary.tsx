/** Owns the glossary at the end of a printed page: the page's terms and claims in short, and what they rest on. */
import type { ComponentChildren } from 'preact';
import type { Entries } from '../utils/glossary/entries';
import { plainCitation } from './citation';
import { printedGlossary } from './printed-glossary';
import { useStrings } from './strings';
import { verdictKey } from './VerdictScale';

function Entry({ name, numbers, children }: { name: string; numbers: number[]; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {children} <span class="nw-print__refs">{numbers.length > 0 && `[${numbers.join(', ')}]`}</span>
      </dd>
    </div>
  );
}

export function PrintedGlossary({ entries }: { entries: Entries }) {
  const { t } = useStrings();
  const { terms, claims, sources } = printedGlossary(entries, t('language'));
  return (
    <section class="nw-print" lang={t('language')}>
      <h2>{t('print_title')}</h2>
      <p>{t('print_origin')}</p>
      {terms.length > 0 && (
        <dl>
          {terms.map(({ term, numbers }) => (
            <Entry key={term.id} name={term.name} numbers={numbers}>
              {term.reader.definition.text}
            </Entry>
          ))}
        </dl>
      )}
      {claims.length > 0 && (
        <>
          <h3>{t('print_claims')}</h3>
          <dl>
            {claims.map(({ claim, numbers }) => (
              <Entry key={claim.id} name={t('quoted', claim.claim)} numbers={numbers}>
                <b>{t(verdictKey(claim.verdict))}.</b> {claim.evidence.text}
              </Entry>
            ))}
          </dl>
        </>
      )}
      <h3>{t('entry_sources')}</h3>
      <ol>
        {sources.map((source) => (
          <li key={source.id}>{plainCitation(source)}</li>
        ))}
      </ol>
    </section>
  );
}
