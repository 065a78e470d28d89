// What the pages of generate-exam and generate-question share: wishes, what the server makes of them, and the end.
import { html, nothing } from './lib/lit-html/lit-html.js';
import { button, focusHeading, heading, notice } from './parts.js';
import { language, t } from './texts.js';

/** Questions show up one by one: this long each, and no longer than that in all. */
const STEP_MS = 120;
const LONGEST_MS = 1200;

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const wantsStillness = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/**
 * Draws the page of a flow that generates. `parts.form(generation)` draws the fields and `parts.review(generation)` what
 * was made. A draft is a function of the wishes, so the wishes are all that has to survive a reload.
 */
export class Generation {
  constructor(session, redraw, parts) {
    this.session = session;
    this.redraw = redraw;
    this.parts = parts;
    this.choices = { ...session.view.content.choices };
    this.place = 'form';
    this.draft = null;
    this.shown = 0;
    this.without = new Set();
    this.trouble = '';
    const kept = history.state?.wishes;
    if (kept) {
      Object.assign(this.choices, kept.choices);
      queueMicrotask(() => this.make(kept.attempt, kept.without, true)); // the page draws itself first
    }
  }

  /** What the server knows about the session's wishes and what there is to choose. */
  get content() {
    return this.session.view.content;
  }

  choose(name, value) {
    this.choices[name] = value;
    this.redraw();
  }

  /** Asks for questions and shows them one by one. */
  async make(attempt, without = [], atOnce = wantsStillness()) {
    if (this.place === 'making') {
      return;
    }
    Object.assign(this, { place: 'making', trouble: '', draft: null, shown: 0, without: new Set(without) });
    this.turn();
    try {
      await this.begin();
      this.draft = await this.session.call('draft', { wishes: { choices: this.choices, attempt } });
      await this.reveal(atOnce);
      this.place = 'review';
      this.keep();
    } catch (refused) {
      this.place = 'form';
      this.trouble = refused.message;
    }
    this.turn();
  }

  /** Another tab may have begun already. */
  async begin() {
    try {
      if (this.session.view.status === 'pending') {
        await this.session.act('start');
      }
    } catch (refused) {
      if (this.session.view.status !== 'started') {
        throw refused;
      }
    }
  }

  async reveal(atOnce) {
    const { length } = this.draft.questions;
    while (!atOnce && this.shown < length) {
      this.shown += 1;
      this.redraw();
      await wait(Math.min(STEP_MS, LONGEST_MS / length));
    }
  }

  another() {
    return this.make(this.draft.wishes.attempt + 1);
  }

  change() {
    this.place = 'form';
    history.replaceState(null, '');
    this.turn();
  }

  /** Takes a question out, or puts it back. */
  toggle(place) {
    if (!this.without.delete(place)) {
      this.without.add(place);
    }
    this.keep();
    this.redraw();
  }

  keep() {
    history.replaceState({ wishes: this.wishes() }, '');
  }

  wishes() {
    return { ...this.draft.wishes, without: [...this.without].sort((a, b) => a - b) };
  }

  complete() {
    return this.attempt(() => this.session.act('complete', { wishes: this.wishes() }));
  }

  async attempt(work) {
    this.trouble = '';
    const working = work();
    this.redraw();
    try {
      await working;
    } catch (refused) {
      this.trouble = refused.message;
    }
    this.redraw();
  }

  turn() {
    this.redraw();
    focusHeading();
  }

  draw() {
    const drawn = { form: () => this.drawForm(), making: () => this.drawMaking(), review: () => this.drawReview() };
    return html`${drawn[this.place]()}${this.place === 'making' ? nothing : this.drawMock()}`;
  }

  drawForm() {
    const submit = (event) => {
      event.preventDefault();
      this.make(0);
    };
    return html`${heading(t('title'))}<p>${t('form.intro')}</p>
      <form @submit=${submit} autocomplete="off">
        ${this.parts.form(this)}
        ${this.drawSources()}
        ${this.drawTrouble()}
        <div class="bar">${this.drawCancel()}<span class="end"><button type="submit" id="generate">${t('generate')}</button></span></div>
      </form>`;
  }

  drawMaking() {
    const questions = this.draft?.questions ?? [];
    return html`${heading(t('making'))}
      <progress max=${questions.length || nothing} value=${this.draft ? this.shown : nothing} aria-label=${t('making')}></progress>
      <ol class="growing" aria-live="polite">${questions.slice(0, this.shown).map((item) => html`<li>${item.title}</li>`)}</ol>`;
  }

  drawReview() {
    const inEnglish = this.draft.questions.some((item) => item.tags.includes('english-fallback'));
    return html`${heading(t('review.title'), this.parts.kicker(this))}
      ${inEnglish ? notice(t('english-fallback')) : nothing}
      ${this.parts.review(this)}
      ${this.drawTrouble()}
      <div class="bar">${this.drawCancel()}
        ${button(t('change'), () => this.change(), { kind: 'plain', id: 'change' })}
        ${button(t('another'), () => this.another(), { kind: 'plain', id: 'another' })}
        <span class="end">${button(t('finish'), () => this.complete(), {
          busy: this.session.isDoing('complete'), id: 'finish', disabled: this.without.size === this.draft.questions.length,
        })}</span>
      </div>`;
  }

  drawCancel() {
    return button(t('cancel'), () => this.attempt(() => this.session.act('cancel')), { kind: 'plain', id: 'cancel' });
  }

  drawTrouble() {
    return notice(this.trouble ? t('refused', { why: this.trouble }) : '', 'bad');
  }

  drawSources() {
    const { sourceMaterials } = this.content;
    return sourceMaterials.length ? html`<p>${t('sources')}</p>
      <ul class="tags">${sourceMaterials.map((id) => html`<li class="tag">${id}</li>`)}</ul>` : nothing;
  }

  drawMock() {
    return html`<details class="mock"><summary>${t('mock')}</summary>
      <p class="small">${t('mock.what')}</p>
      ${button(t('mock.fail'), () => this.attempt(() => this.session.act('fail')), { kind: 'danger', id: 'fail' })}
    </details>`;
  }
}

const label = (name) => html`<label for="wish-${name}">${t(`field.${name}`)}</label>`;

/** A field for one line; `suggestions` are offered while typing. */
export const textField = (generation, name, { suggestions = [] } = {}) => html`<div>${label(name)}
  <input id="wish-${name}" name=${name} list=${suggestions.length ? `known-${name}` : nothing}
    .value=${generation.choices[name] ?? ''}
    @change=${(event) => generation.choose(name, event.target.value.trim() || null)}>
  ${suggestions.length
    ? html`<datalist id="known-${name}">${suggestions.map((each) => html`<option value=${each}></option>`)}</datalist>` : nothing}
</div>`;

/** A field for a longer text, with a sentence on what belongs there. */
export const longField = (generation, name) => html`${label(name)}
  <textarea id="wish-${name}" name=${name} rows="3" aria-describedby="hint-${name}" .value=${generation.choices[name] ?? ''}
    @change=${(event) => generation.choose(name, event.target.value.trim() || null)}></textarea>
  <p class="muted small hint" id="hint-${name}">${t(`field.${name}.hint`)}</p>`;

/** A choice of `[value, text]`, of nothing, and of what was preset, should that be another. */
export function selectField(generation, name, offered) {
  const now = generation.choices[name] ?? null;
  const preset = generation.content.choices[name] ?? null;
  const missing = [...new Set([preset, now])].filter((value) => value !== null && !offered.some(([each]) => each === value));
  const options = [[null, t(`field.${name}.none`)], ...offered, ...missing.map((value) => [value, shown(name, value)])];
  return html`<div>${label(name)}
    <select id="wish-${name}" name=${name} @change=${(event) => generation.choose(name, options[event.target.selectedIndex][0])}>
      ${options.map(([value, text]) => html`<option .value=${String(value ?? '')} .selected=${value === now}>${text}</option>`)}
    </select></div>`;
}

/** A value as people read it. */
export function shown(name, value) {
  if (name === 'intendedDuration') {
    return t('minutes', { n: value });
  }
  return name === 'language' ? languageName(value) : value;
}

export const asOptions = (name, values) => values.map((value) => [value, shown(name, value)]);
export const named = (entries) => entries.map(({ id, name }) => [id, name]);

function languageName(tag) {
  try {
    return new Intl.DisplayNames([language()], { type: 'language' }).of(tag);
  } catch {
    return tag; // a preset may be any text
  }
}
