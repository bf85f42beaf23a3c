/** What a page's frames tell the popup and the side panel over a port, and what these may ask of them. */
import * as v from 'valibot';

/** Name of the ports; one reaches all frames of a tab. */
export const PANEL_PORT = 'page-reports';

export interface PageReport {
  /** Which frame this is; its later reports replace earlier ones. */
  frame: string;
  top: boolean;
  /** `runaway`: the page changes faster than it can be read and was left alone. */
  state: 'on' | 'off' | 'runaway';
  /** In document order. */
  mentions: { kind: 'term' | 'claim'; id: string; text: string; uncertain: boolean }[];
}

/** Show the mention with this number in a frame's last report; `open` also opens its card. */
const PanelRequest = v.strictObject({
  frame: v.string(),
  at: v.pipe(v.number(), v.integer(), v.minValue(0)),
  open: v.boolean(),
});
export type PanelRequest = v.InferOutput<typeof PanelRequest>;
export const isPanelRequest = (value: unknown): value is PanelRequest => v.is(PanelRequest, value);
