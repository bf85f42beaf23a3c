/** Bundles the pages that frameworks and editors make, and writes the markup that their servers would send. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compile } from 'svelte/compiler';
import { build, type Plugin, type Rolldown } from 'vite';

const FOLDER = join(import.meta.dirname, '../../pages/hosts/apps');
export const APPS = [
  'react',
  'vue',
  'svelte',
  'lit',
  'prosemirror',
  'codemirror',
  'lexical',
  'quill',
  'monaco',
] as const;

const svelte = (generate: 'client' | 'server'): Plugin => ({
  name: 'svelte',
  transform(source, id) {
    return id.endsWith('.svelte') ? compile(source, { filename: id, generate, dev: generate === 'client' }).js : null;
  },
});

/** Files by name. Development builds: they complain where production builds keep quiet. */
async function bundle(names: readonly string[], ssr: boolean): Promise<Map<string, string>> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    mode: 'development',
    root: FOLDER,
    define: { 'process.env.NODE_ENV': '"development"' },
    plugins: [svelte(ssr ? 'server' : 'client')],
    ssr: { noExternal: true },
    build: {
      write: false,
      minify: false,
      ssr,
      target: 'esnext',
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: Object.fromEntries(names.map((name) => [name, join(FOLDER, `${name}.js`)])),
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[name].js', assetFileNames: '[name][extname]' },
      },
    },
  });
  const { output } = result as Rolldown.RolldownOutput;
  return new Map(output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.code]] : [])));
}

/** All that stands under `hosts/apps/`, by path. */
export async function makeApps(): Promise<Map<string, string>> {
  const [client, server] = await Promise.all([bundle(APPS, false), bundle(['server'], true)]);
  const folder = mkdtempSync(join(tmpdir(), 'needlewise-'));
  const file = join(folder, 'server.mjs');
  writeFileSync(file, server.get('server.js') as string);
  const { bodies } = (await import(pathToFileURL(file).href)) as { bodies: Record<string, string> };
  rmSync(folder, { recursive: true });
  const made = new Map([...client].map(([name, code]) => [`/hosts/apps/${name}`, code]));
  for (const name of APPS)
    made.set(
      `/hosts/apps/${name}.html`,
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title></head><body>${bodies[name]}<script type="module" src="${name}.js"></script></body></html>`,
    );
  return made;
}
