/** `npm run check:glossary`: prints what the glossary holds, and every problem with file, entry and field. */
import './plain-errors.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from '../../utils/glossary/packaged.ts';
import { editorSchema } from './editor-schema.ts';
import { type GlossaryFile, glossaryProblems } from './glossary-problems.ts';

const PUBLIC = join(import.meta.dirname, '../../public');

function itemsOf(name: string): unknown[] {
  const text = readFileSync(join(PUBLIC, name), 'utf8');
  try {
    return JSON.parse(text).items;
  } catch (error) {
    throw new Error(`${name}: is not JSON: ${(error as Error).message}`);
  }
}

function readGlossary(): GlossaryFile[] {
  return Object.entries(filesOf('en')).flatMap(([kind, names]) =>
    names.map((name) => ({
      name,
      kind: kind as GlossaryFile['kind'],
      items: itemsOf(name),
    })),
  );
}

const files = readGlossary();
const names = new Set(readFileSync(join(import.meta.dirname, 'medical-names.txt'), 'utf8').split(/\s+/));
const problems = glossaryProblems(files, names, new Date());
if (readFileSync(join(PUBLIC, 'glossary/glossary.schema.json'), 'utf8') !== editorSchema()) {
  const message = 'does not match utils/glossary/schema.ts; run "npm run schema"';
  problems.push({ file: 'glossary/glossary.schema.json', entry: '', field: '', message });
}
for (const { file, entry, field, message } of problems) console.error(`${file}: ${entry}: ${field}: ${message}`);

const count = (kind: GlossaryFile['kind']) =>
  files.filter((file) => file.kind === kind).flatMap(({ items }) => items).length;
console.log(
  `${count('terms')} terms, ${count('claims')} claims, ${count('sources')} sources, ${problems.length} problems`,
);
if (problems.length > 0) process.exitCode = 1;
