// The source materials of the workspace, how far each is processed, and what time will do to it next.

import { html, nothing } from './lib/lit-html/lit-html.js';
import { repeat } from './lib/lit-html/directives/repeat.js';
import { api } from './api.js';
import { currentDocument, forgetDocument, nameOf, readDocument } from './document.js';
import { span } from './format.js';
import { attempt, badge, empty, refusalAt } from './parts.js';
import { to } from './route.js';
import { now, store } from './store.js';

const SHOWN = 100;
const KINDS = { completed: 'completed', failed: 'expired' };

export const materialsPanel = {
  title: 'Source materials',

  enter() {
    forgetDocument();
  },

  poll() {
    return readDocument();
  },

  view() {
    const state = currentDocument();
    return html`
      <h1>Source materials</h1>
      ${state
        ? state.sourceMaterials.length
          ? table(state)
          : empty(
              'No source materials yet',
              html`Add one below, or with <code>POST /source-materials</code> and this workspace’s key. Nothing is fetched:
                what a material is about follows from its address, and processing takes a few seconds of the
                workspace’s <a href=${to('clock')}>clock</a>.`,
            )
        : html`<p aria-busy="true">Loading</p>`}
      <h2>New source material</h2>
      <form class="panel" @submit=${add}>
        <div class="grid-form">
          <label>URL <input name="url" type="url" placeholder="https://example.com/chapter-1.pdf" required /></label>
          <label>Title <input name="title" placeholder="Chapter 1" /></label>
          <label>Your own id <input name="externalId" /></label>
          <label>Removed after, in hours <input name="hours" type="number" min="0" step="any" placeholder="never" /></label>
        </div>
        <p class="fine">A host that ends in <code>.invalid</code> cannot be read, so that processing fails.</p>
        ${refusalAt('add')}
        <button type="submit" class="small">Add</button>
      </form>
    `;
  },
};

function table({ sourceMaterials, users }) {
  const shown = sourceMaterials.slice(-SHOWN).reverse();
  return html`<table class="cards">
      <thead>
        <tr>
          <th scope="col">State</th>
          <th scope="col">Material</th>
          <th scope="col">Added by</th>
          <th scope="col">Due next</th>
        </tr>
      </thead>
      <tbody>
        ${repeat(shown, (material) => material.id, (material) => row(material, sourceMaterials, users))}
      </tbody>
    </table>
    ${sourceMaterials.length > SHOWN ? html`<p class="fine">These are the newest ${SHOWN}; older ones are not shown.</p>` : nothing}`;
}

function row(material, materials, users) {
  const { url } = material.originalSource ?? {};
  return html`<tr>
    <td data-label="State">
      ${badge(material.processingStatus.replaceAll('_', ' '), KINDS[material.processingStatus] ?? 'started')}
      ${material.deletedAt ? badge('removed', 'cancelled') : nothing}
    </td>
    <td data-label="Material">
      ${material.name || 'Without a name'}
      ${material.parentSourceMaterialId
        ? html`<small>${slice(material)} ${nameOfMaterial(materials, material.parentSourceMaterialId)}</small>`
        : html`<small class="url">${url}</small>`}
      ${material.externalId ? html`<small>own id <code>${material.externalId}</code></small>` : nothing}
      <small class="id">${material.id}</small>
    </td>
    <td data-label="Added by">${nameOf(users, material.createdBy)}</td>
    <td data-label="Due next">${due(material)}</td>
  </tr>`;
}

function slice({ pages }) {
  return pages === 1 ? '1 page of' : `${pages} pages of`;
}

function nameOfMaterial(materials, id) {
  return materials.find((material) => material.id === id)?.name || id;
}

/** By the workspace's clock; a material can have both its processing and its removal ahead. */
function due({ nextAt, expires, deletedAt }) {
  if (deletedAt) {
    return html`<span class="fine">nothing</span>`;
  }
  const left = (at) => span(Date.parse(at) - now());
  const things = [
    nextAt ? html`<span>next step in ${left(nextAt)}</span>` : nothing,
    expires ? html`<small>removal in ${left(expires)}</small>` : nothing,
  ];
  return nextAt || expires ? things : html`<span class="fine">nothing</span>`;
}

function add(event) {
  event.preventDefault();
  const form = event.target;
  const { url, title, externalId, hours } = form.elements;
  attempt('add', async () => {
    await api('POST', '/source-materials', {
      key: store.workspace.apiKey,
      body: {
        url: url.value,
        name: title.value || undefined,
        externalId: externalId.value || undefined,
        expires: hours.value ? new Date(now() + Number(hours.value) * 3600000).toISOString() : undefined,
      },
    });
    form.reset();
    await readDocument({ afresh: true });
  });
}
