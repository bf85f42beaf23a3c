import { css, html, LitElement } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

class LitPage extends LitElement {
  static properties = { round: { type: Number } };
  static styles = css`p { color: navy }`;

  constructor() {
    super();
    this.round = 0;
  }

  render() {
    const items = Array.from({ length: 3 + this.round }, (_, at) => at - this.round);
    return html`<p id="words">Round ${this.round} has a dermapen.</p>
      <ul>${repeat(items, (item) => item, (item) => html`<li>Item ${item} of a dermaroller</li>`)}</ul>
      <slot></slot>`;
  }
}
customElements.define('lit-page', LitPage);

const page = document.querySelector('lit-page');
const again = () => {
  page.round++;
  return page.updateComplete;
};
globalThis.steps = [again, again];
