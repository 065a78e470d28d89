// What the server was started with, and where machines look.

import { html, nothing } from './lib/lit-html/lit-html.js';
import { signOut } from './sign-in.js';
import { store } from './store.js';

const LINKS = [
  ['/openapi', 'The API, in OpenAPI 3.1'],
  ['/__admin/examplary/openapi', 'The admin side, in OpenAPI 3.1'],
  ['/__admin/examplary/schemas', 'The schemas of everything on the wire'],
  ['/__admin/examplary/schemas.zip', 'The same as one archive'],
  ['/__admin/mappings', 'WireMock’s stubs'],
];

export const settingsPanel = {
  title: 'Settings',

  view() {
    return html`
      <div class="heading">
        <h1>Settings</h1>
        ${store.settings?.['admin-token']
          ? html`<button type="button" class="small quiet" @click=${signOut}>Sign out</button>`
          : nothing}
      </div>
      <table class="cards options">
        <thead><tr><th scope="col">Option</th><th scope="col">Value</th></tr></thead>
        <tbody>
          ${Object.entries(store.settings ?? {}).map(
            ([name, value]) => html`<tr>
              <td data-label="Option"><code>--${name}</code></td>
              <td data-label="Value">${value === null ? html`<span class="fine">not set</span>` : html`<code>${value}</code>`}</td>
            </tr>`,
          )}
        </tbody>
      </table>
      <h2>For machines</h2>
      <ul>
        ${LINKS.map(([path, meaning]) => html`<li><a href=${path}>${path}</a> <small>${meaning}</small></li>`)}
      </ul>
    `;
  },
};
