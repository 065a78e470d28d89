// edit-rubric: criteria and levels are added, changed, put in order and removed; the whole rubric is the output.
import { html, nothing } from '../lib/lit-html/lit-html.js';
import { repeat } from '../lib/lit-html/directives/repeat.js';
import { live } from '../lib/lit-html/directives/live.js';
import { button, focusFirst, heading, notice, order } from '../parts.js';
import { t } from '../texts.js';

const TYPES = ['simple', 'analytical', 'holistic', 'exact-values'];

export function start(session, redraw) {
  /** The rubric as it stands on the page; members that the page does not know stay as they came. */
  const rubric = structuredClone(session.view.content.rubric);
  rubric.criteria ??= [];
  let trouble = '';

  const type = () => rubric.rubricType ?? 'simple';
  const hasLevels = () => type() === 'analytical';
  const ids = () => new Set(rubric.criteria.flatMap((one) => [one.id, ...(one.levels ?? []).map((level) => level.id)]));

  function newId(prefix) {
    let number = 1;
    while (ids().has(`${prefix}${number}`)) {
      number += 1;
    }
    return `${prefix}${number}`;
  }

  // Ids are what a rubric's parts are told apart by; a pre-loaded rubric may lack them.
  for (const criterion of rubric.criteria) {
    criterion.id ??= newId('criterion_');
    for (const level of criterion.levels ?? []) {
      level.id ??= newId('level_');
    }
  }


  function addCriterion() {
    const id = newId('criterion_');
    rubric.criteria.push({ id, title: '', description: '', ...(hasLevels() ? {} : { points: 1 }), levels: [] });
    if (hasLevels()) {
      addLevel(rubric.criteria.at(-1));
    }
    redraw();
    focusFirst(`${id}-title`);
  }

  function addLevel(criterion) {
    const id = newId('level_');
    criterion.levels = [...(criterion.levels ?? []), { id, title: '', description: '', points: criterion.levels?.length ?? 0 }];
    weigh(criterion);
    redraw();
    focusFirst(`${id}-title`);
  }

  function move(list, from, to) {
    list.splice(to, 0, list.splice(from, 1)[0]);
    redraw();
  }

  /** Takes one out; the focus goes to what took its place, or else to the button that adds. */
  function remove(list, i, addId) {
    list.splice(i, 1);
    redraw();
    focusFirst(`${(list[i] ?? list.at(-1))?.id}-title`, addId);
  }

  const best = (levels) => Math.max(0, ...levels.map((level) => Number(level.points) || 0));

  /** A criterion that says what it is worth is worth its best level. */
  function weigh(criterion) {
    if (typeof criterion.points === 'number' && criterion.levels?.length) {
      criterion.points = best(criterion.levels);
    }
  }

  /** Levels belong to analytical rubrics alone: elsewhere they are put aside until the type is chosen again. */
  const aside = new Map();
  function turnInto(next) {
    rubric.rubricType = next;
    for (const criterion of rubric.criteria) {
      const levels = criterion.levels ?? [];
      if (hasLevels() && !levels.length && aside.has(criterion.id)) {
        criterion.levels = aside.get(criterion.id);
        weigh(criterion);
      } else if (!hasLevels()) {
        criterion.points ??= levels.length ? best(levels) : 1;
        if (levels.length) {
          aside.set(criterion.id, levels);
        }
        criterion.levels = [];
      }
    }
    redraw();
  }

  const done = () => {
    trouble = '';
    const finishing = session.act('complete', { outputs: { rubric } });
    redraw();
    finishing.catch((refused) => {
      trouble = t('refused', { why: refused.message });
      redraw();
    });
  };

  const field = (owner, name, label, { number = false, rows = 0, then = () => {} } = {}) => {
    const id = `${owner.id}-${name}`;
    const set = (event) => {
      const text = event.target.value;
      owner[name] = number ? Number(text) : text;
      event.target.value = owner[name];
      then();
      redraw();
    };
    return html`<label for=${id}>${label}${rows
      ? html`<textarea id=${id} rows=${rows} .value=${owner[name] ?? ''} @change=${set}></textarea>`
      : html`<input id=${id} type=${number ? 'number' : 'text'} step="any" autocomplete="off"
          .value=${String(owner[name] ?? '')} @change=${set}>`}</label>`;
  };

  const tools = (list, i, name, taken) => html`<span class="end">
    ${order(list[i].id, name, i, list.length, (to) => move(list, i, to))}
    ${button(t('remove'), taken, { kind: 'quiet', name: `${t('remove')}: ${name}` })}</span>`;

  const levelCard = (criterion) => (level, i) => {
    const name = level.title || t('level.name', { n: i + 1 });
    return html`<li class="level">
      <div class="bar top"><span>${t('level.name', { n: i + 1 })}</span>
        ${tools(criterion.levels, i, name, () => {
          remove(criterion.levels, i, `${criterion.id}-add`);
          weigh(criterion);
        })}</div>
      <div class="columns">
        ${field(level, 'title', t('title-of'))}
        ${field(level, 'points', t('points-of'), { number: true, then: () => weigh(criterion) })}
      </div>
      ${field(level, 'description', t('description-of'), { rows: 1 })}
    </li>`;
  };

  const criterionCard = (criterion, i) => {
    const name = criterion.title || t('criterion.name', { n: i + 1 });
    return html`<section class="card criterion" aria-label=${name}>
      <div class="bar top"><h2>${name}</h2>
        ${tools(rubric.criteria, i, name, () => remove(rubric.criteria, i, 'add'))}</div>
      <div class="columns">
        ${field(criterion, 'title', t(type() === 'exact-values' ? 'value-of' : 'title-of'))}
        ${hasLevels() ? nothing : field(criterion, 'points', t('points-of'), { number: true })}
      </div>
      ${field(criterion, 'description', t('description-of'), { rows: 2 })}
      ${hasLevels() ? html`<h3>${t('levels')}</h3>
        <ul class="plain levels">${repeat(criterion.levels ?? [], (level) => level.id, levelCard(criterion))}</ul>
        ${button(t('level.add'), () => addLevel(criterion), { kind: 'plain quiet', id: `${criterion.id}-add`, name: `${t('level.add')}: ${name}` })}` : nothing}
    </section>`;
  };

  const most = (criterion) => (hasLevels()
    ? best(criterion.levels ?? [])
    : Number(criterion.points) || 0);

  function total() {
    const each = rubric.criteria.map(most);
    return ['holistic', 'exact-values'].includes(type()) ? Math.max(0, ...each) : each.reduce((sum, n) => sum + n, 0);
  }

  return {
    draw() {
      return html`${heading(t('title'))}
        <label for="rubric-type">${t('type')}
          <select id="rubric-type" @change=${(event) => turnInto(event.target.value)}>
            ${TYPES.map((one) => html`<option value=${one} .selected=${live(one === type())}>${t(`type.${one}`)}</option>`)}
          </select></label>
        <p class="muted small">${t(`type.${type()}.help`)}</p>
        ${repeat(rubric.criteria, (criterion) => criterion.id, criterionCard)}
        ${rubric.criteria.length ? nothing : notice(t('empty'))}
        <div class="bar">${button(t('criterion.add'), addCriterion, { kind: 'plain', id: 'add' })}
          <span class="end muted" role="status">${t('total', { n: total() })}</span></div>
        ${notice(trouble, 'bad')}
        ${session.view.content.showDoneButton
          ? html`<div class="bar"><span class="end">${button(t('done'), done, { id: 'done', busy: session.isDoing('complete') })}</span></div>`
          : nothing}`;
    },
  };
}
