/** Tells which part of the page can be reached now: all that lies outside a modal dialog or a fullscreen element is inert. */

import { parentNodeOf } from './tree.ts';

/** The modal dialog or fullscreen element around a node, through shadow roots. */
export function modalAround(node: Node): Element | undefined {
  for (let at: Node | null = node; at; at = at instanceof ShadowRoot ? at.host : parentNodeOf(at)) {
    if (at instanceof Element && at.matches(':modal')) return at;
  }
  return undefined;
}
