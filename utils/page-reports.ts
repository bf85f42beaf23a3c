/** What a page's frames tell the popup and the side panel over a port, and what these may ask of them. */
import * as v from 'valibot';

/** Name of the ports; one reaches all frames of a tab. */
export const PANEL_PORT = 'page-reports';

/** Kept when the page's script answers: whoever asks may be earlier. A global of the isolated world, unseen by pages. */
declare global {
  var needlewiseAnswers: PromiseWithResolvers<void> | undefined;
}

const Frame = v.pipe(v.string(), v.maxLength(32));
/** More than anybody looks through; the first ones are told. */
export const MOST_MENTIONS = 20_000;

const PageReport = v.object({
  /** Which frame this is; its later reports replace earlier ones. */
  frame: Frame,
  top: v.boolean(),
  /** `reading`: for the first time. `runaway`: the page changes faster than it can be read and was left alone. */
  state: v.picklist(['reading', 'on', 'off', 'runaway']),
  /** In document order. */
  mentions: v.pipe(
    v.array(
      v.object({
        kind: v.picklist(['term', 'claim']),
        id: v.pipe(v.string(), v.maxLength(80)),
        text: v.pipe(v.string(), v.maxLength(2000)),
        uncertain: v.boolean(),
      }),
    ),
    v.maxLength(MOST_MENTIONS),
  ),
});
export type PageReport = v.InferOutput<typeof PageReport>;
export const isPageReport = (value: unknown): value is PageReport => v.is(PageReport, value);

/** Show the mention with this number in a frame's last report; `open` also opens its card. */
const PanelRequest = v.strictObject({
  frame: Frame,
  at: v.pipe(v.number(), v.integer(), v.minValue(0)),
  open: v.boolean(),
});
export type PanelRequest = v.InferOutput<typeof PanelRequest>;
export const isPanelRequest = (value: unknown): value is PanelRequest => v.is(PanelRequest, value);
