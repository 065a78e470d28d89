// Every fact that the mock rests on, how certain it is, and what rests on it.

import { html } from './lib/lit-html/lit-html.js';
import { repeat } from './lib/lit-html/directives/repeat.js';
import { admin } from './api.js';
import { badge, empty } from './parts.js';
import { redraw } from './store.js';

const TIERS = { S: 'documented', P: 'public', M: 'assumed' };
const wanted = { tier: '', text: '' };
let facts = null;

export const fidelityPanel = {
  title: 'Fidelity',

  async poll() {
    facts ??= (await admin('GET', 'fidelity')).facts;
  },

  view() {
    return html`
      <div class="heading">
        <h1>Fidelity</h1>
        <form class="filters" @submit=${(event) => event.preventDefault()}>
          <label
            >Tier
            <select @change=${want('tier')}>
              <option value="">All</option>
              ${Object.entries(TIERS).map(([tier, label]) => html`<option value=${tier} ?selected=${wanted.tier === tier}>${tier}: ${label}</option>`)}
            </select>
          </label>
          <label>Find <input type="search" .value=${wanted.text} @input=${want('text')} /></label>
        </form>
      </div>
      <p class="fine">
        Documented: the documentation that the mock was built from states it. Public: other public documentation or code does.
        Assumed: no source speaks, and the mock decided.
      </p>
      ${facts ? table() : html`<p aria-busy="true">Loading</p>`}
    `;
  },
};

function want(name) {
  return (event) => {
    wanted[name] = event.target.value;
    redraw();
  };
}

function table() {
  const text = wanted.text.toLowerCase();
  const found = facts.filter(
    (fact) =>
      (!wanted.tier || fact.tier === wanted.tier) &&
      [fact.id, fact.summary, ...fact.operations, ...fact.errors].some((part) => part.toLowerCase().includes(text)),
  );
  return found.length === 0
    ? empty('No fact fits', 'Look for another word, or in all tiers.')
    : html`<p class="fine" role="status">${found.length} of ${facts.length} facts</p>
        <table class="cards">
          <thead>
            <tr><th scope="col">Fact</th><th scope="col">Tier</th><th scope="col">What is known</th><th scope="col">Used by</th></tr>
          </thead>
          <tbody>
            ${repeat(
              found,
              (fact) => fact.id,
              (fact) => html`<tr>
                <td data-label="Fact"><code>${fact.id}</code></td>
                <td data-label="Tier">${badge(fact.fidelity, `tier-${fact.tier}`)}</td>
                <td data-label="What is known">${fact.summary}</td>
                <td data-label="Used by"><small>${[...fact.operations, ...fact.errors].join(', ')}</small></td>
              </tr>`,
            )}
          </tbody>
        </table>`;
}
