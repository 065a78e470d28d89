// The question types that the workspace defines, and those that everybody has.

import { html, nothing } from './lib/lit-html/lit-html.js';
import { repeat } from './lib/lit-html/directives/repeat.js';
import { api } from './api.js';
import { currentDocument, forgetDocument, readDocument } from './document.js';
import { attempt, badge, empty, json, refusalAt } from './parts.js';
import { redraw, store } from './store.js';

const ID = '([a-z][a-z0-9\\-]*)(\\.[a-z][a-z0-9\\-]*)+';
const BASICS = ['id', 'name', 'description'];

let known = null;
let search = '';

export const questionTypesPanel = {
  title: 'Question types',

  enter() {
    search = '';
    forgetDocument();
  },

  async poll() {
    known ??= await api('GET', '/question-types/public');
    await readDocument();
  },

  view() {
    const own = currentDocument()?.questionTypes;
    return html`
      <div class="heading">
        <h1>Question types</h1>
        <form class="filters" @submit=${(event) => event.preventDefault()}>
          <label>Find <input type="search" .value=${search} @input=${find} /></label>
        </form>
      </div>
      <h2>Of this workspace</h2>
      ${own
        ? own.length
          ? ownTable(fitting(own))
          : empty('No question type was defined', html`Define one below, or with <code>POST /question-types</code> and this workspace’s key.`)
        : html`<p aria-busy="true">Loading</p>`}
      ${form()}
      <h2>Of everybody</h2>
      ${known ? publicTable(fitting(known)) : html`<p aria-busy="true">Loading</p>`}
    `;
  },
};

function find(event) {
  search = event.target.value;
  redraw();
}

function fitting(types) {
  const text = search.toLowerCase();
  return types.filter((type) => BASICS.some((name) => String(type[name] ?? '').toLowerCase().includes(text)));
}

function ownTable(types) {
  return html`<table class="cards">
    <thead>
      <tr><th scope="col">Type</th><th scope="col">Description</th><th scope="col">Else</th></tr>
    </thead>
    <tbody>
      ${repeat(
        types,
        (type) => type.id,
        (type) => html`<tr>
          <td data-label="Type">${type.name} <small class="id">${type.id}</small></td>
          <td data-label="Description">${type.description}</td>
          <td data-label="Else">${rest(type)}</td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Members beyond the three that every type has. */
function rest(type) {
  const others = Object.entries(type).filter(([name]) => !BASICS.includes(name));
  return others.length
    ? html`<details><summary>${others.map(([name]) => name).join(', ')}</summary>${json(Object.fromEntries(others))}</details>`
    : html`<span class="fine">nothing</span>`;
}

function publicTable(types) {
  return types.length === 0
    ? empty('No type fits', 'Look for another word.')
    : html`<table class="cards">
        <thead>
          <tr><th scope="col">Type</th><th scope="col">Description</th><th scope="col">Settings</th><th scope="col">Can be</th></tr>
        </thead>
        <tbody>
          ${repeat(
            types,
            (type) => type.id,
            (type) => html`<tr>
              <td data-label="Type">${type.name} <small class="id">${type.id}</small></td>
              <td data-label="Description">${type.description}</td>
              <td data-label="Settings">
                ${type.settings.length
                  ? html`<small class="id">${type.settings.map(({ id, required }) => `${id}${required ? '*' : ''}`).join(', ')}</small>`
                  : html`<span class="fine">none known</span>`}
              </td>
              <td data-label="Can be">
                ${type.generation.enabled ? badge('generated') : nothing} ${type.grading.enabled ? badge('graded') : nothing}
                ${type.isAi ? badge('AI') : nothing}
              </td>
            </tr>`,
          )}
        </tbody>
      </table>
      <p class="fine">* is required.</p>`;
}

function form() {
  return html`<form class="panel" @submit=${define}>
    <div class="grid-form">
      <label>Id <input name="typeId" placeholder="my-school.map-quiz" pattern=${ID} title="Words in lower case, with a dot between them: my-school.map-quiz" required /></label>
      <label>Name <input name="label" placeholder="Map quiz" required /></label>
      <label>Description <input name="description" placeholder="Places to be found on a map." required /></label>
    </div>
    <p class="fine">One of the same id is replaced.</p>
    ${refusalAt('define')}
    <button type="submit" class="small">Define</button>
  </form>`;
}

function define(event) {
  event.preventDefault();
  const form = event.target;
  const { typeId, label, description } = form.elements;
  attempt('define', async () => {
    await api('POST', '/question-types', {
      key: store.workspace.apiKey,
      body: { id: typeId.value, name: label.value, description: description.value },
    });
    form.reset();
    await readDocument({ afresh: true });
  });
}
