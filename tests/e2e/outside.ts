/** Stands where the network would be: a proxy that answers nothing and writes down what it was asked for. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isChromium } from './which.ts';

export interface Outside {
  port: number;
  /** Hosts that something in the browser wanted to reach, other than those that the browser itself asks. */
  wanted: string[];
  close(): void;
}

/** What browsers ask for on their own: updates, settings, the time. Each is taken to be its own only in its browser. */
const BROWSERS_OWN = isChromium
  ? /(^|\.)(google|googleapis|gstatic|gvt1|microsoft|bing|msn)\.com$|^[a-z]+$/
  : /(^|\.)(mozilla\.(com|net|org)|firefox\.com)$/;

export async function watchOutside(): Promise<Outside> {
  const wanted: string[] = [];
  const note = (address = '') => {
    const { hostname } = new URL(address.includes('://') ? address : `https://${address}`);
    if (!BROWSERS_OWN.test(hostname)) wanted.push(hostname);
  };
  const server = createServer(({ url }, response) => {
    note(url);
    response.writeHead(502).end();
  });
  server.on('connect', ({ url }, socket) => {
    note(url);
    socket.end('HTTP/1.1 502 Nothing is outside\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { port, wanted, close: () => server.close().closeAllConnections() };
}
