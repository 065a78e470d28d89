// Where an embed page sends the browser when it has ended: shows what it brought along.

import { html, render } from './lib/lit-html/lit-html.js';

const brought = [...new URLSearchParams(location.search)];

render(
  html`<main class="returned">
    <h1>Back at your application</h1>
    <p>The embed page has sent the browser to the <code>returnUrl</code>, and brought this along:</p>
    ${brought.length
      ? html`<dl class="facts">
          ${brought.map(([name, value]) => html`<div><dt>${name}</dt><dd><code>${value}</code></dd></div>`)}
        </dl>`
      : html`<p><em>nothing</em></p>`}
  </main>`,
  document.body,
);
