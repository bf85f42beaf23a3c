/** Owns a list of labelled facts; in the professional voice every one carries the numbers of its sources. */
import type { Fact } from '../utils/glossary/schema';
import { ReferenceMarks } from './citations';

export function FactList({ facts, professional = false }: { facts: Fact[]; professional?: boolean }) {
  if (facts.length === 0) return null;
  return (
    <dl class={professional ? 'nw-facts nw-facts--pro' : 'nw-facts'}>
      {facts.map(({ label, text, sources }) => (
        <div key={label + text}>
          <dt>{label}</dt>
          <dd>
            {text} {professional && <ReferenceMarks ids={sources} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}
