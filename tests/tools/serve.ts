/** Serves a folder from this machine, to this machine alone. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

export interface Site {
  origin: string;
  close(): void;
}

/** Headers to add to a response, by path. */
export type Headers = (path: string) => Record<string, string>;
/** What stands at a path although it is no file. */
export type Made = (path: string) => string | undefined;

export async function serve(
  folder: string,
  headers: Headers = () => ({}),
  made: Made = () => undefined,
): Promise<Site> {
  const answer = async ({
    url = '/',
  }: IncomingMessage): Promise<[number, Record<string, string>, Uint8Array | string]> => {
    const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
    // Browsers ask for it by themselves, at a time of their own: not found, it would be an error in some page's console.
    if (path === '/favicon.ico') return [204, {}, ''];
    const file = path.endsWith('/') ? `${path}index.html` : path;
    try {
      const type = TYPES[extname(file)] ?? 'application/octet-stream';
      return [200, { 'content-type': type, ...headers(path) }, made(path) ?? (await readFile(join(folder, file)))];
    } catch {
      return [404, {}, 'Not found'];
    }
  };
  const server = createServer((request, response) => {
    void answer(request).then(([status, head, body]) => response.writeHead(status, head).end(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close().closeAllConnections() };
}
