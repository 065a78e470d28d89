// edit-exam: the exam's name and questions; each change is saved when the field is left. Nothing ever completes.
import { html, noChange, nothing } from '../lib/lit-html/lit-html.js';
import { repeat } from '../lib/lit-html/directives/repeat.js';
import { live } from '../lib/lit-html/directives/live.js';
import { button, focusFirst, heading, notice, order } from '../parts.js';
import { t } from '../texts.js';

const slugOf = (question) => question.type.split('.').at(-1);
const lines = (text) => text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
const list = (value) => (Array.isArray(value) ? value : []);

/** What a new question of a type starts with. */
const STARTS = {
  'single-line-text': {},
  'multi-line-text': {},
  'essay': {},
  'multiple-choice-single-answer': { options: ['A', 'B'], correctAnswer: 'A' },
  'multiple-choice-multiple-answers': { options: ['A', 'B', 'C'], correctAnswer: ['A', 'B'] },
  'true-false': { correctAnswer: 'true' },
  'date-year': { dateType: 'year', correctAnswer: '2000' },
  'fill-in-blank': { text: '… ___ …', correctAnswer: [''] },
  'matching': { left: ['A'], right: ['1'], correctAnswer: ['A = 1'] },
  'sequence': { options: ['1', '2', '3'] },
  'paragraph': {},
};
const EXPANSIONS = new Set(['fill-in-blank', 'matching', 'sequence']);
const idOf = (slug) => `examplary.${EXPANSIONS.has(slug) ? 'expansion' : 'default'}.${slug}`;

export function start(session, redraw) {
  let trouble = '';
  let saved = false;
  let open = null;
  let adding = '';
  let last = Promise.resolve();
  let unsaved = 0;
  const exam = () => session.view.content;
  const questions = () => exam().questions ?? [];

  /** Saves one change after the other: each starts from what the one before it left. */
  function save(call, bodyNow) {
    trouble = '';
    unsaved += 1;
    redraw();
    last = last.then(async () => {
      try {
        const body = bodyNow();
        if (body) {
          session.view = { ...session.view, content: await session.call(call, body) };
          saved = true;
        }
      } catch (refused) {
        trouble = t('refused', { why: refused.message });
      }
      unsaved -= 1;
      redraw();
    });
    return last;
  }

  /** What is ticked or chosen stays so while it is on its way to the server. */
  const settled = (value) => (unsaved ? noChange : live(value));

  const put = ({ id }, change) => save('question', () => {
    const { v, ...now } = questions().find((question) => question.id === id) ?? {};
    return now.id && { id, question: { ...now, id: undefined, ...change(now) } };
  });
  const set = (question, change) => put(question, ({ settings = {} }) =>
    ({ settings: { ...settings, ...(typeof change === 'function' ? change(settings) : change) } }));

  async function add() {
    if (!adding) {
      focusFirst('type-to-add');
      return;
    }
    const slug = adding;
    adding = '';
    const before = new Set(questions().map((question) => question.id));
    await save('question', () => ({ question: { type: idOf(slug), title: t('new-question'), settings: STARTS[slug] ?? {} } }));
    const added = questions().findLast((question) => !before.has(question.id));
    if (added) {
      open = added.id;
      redraw();
      document.getElementById(`title-of-${open}`)?.select();
    }
  }

  /** Takes a question out; the focus goes to the one that took its place. */
  async function remove(id, i) {
    await save('remove', () => ({ id }));
    const next = questions()[i] ?? questions().at(-1);
    focusFirst(`edit-${next?.id}`, 'type-to-add');
  }

  const text = (id, label, value, onChange, { rows = 0, type = 'text', help } = {}) => html`<label for=${id}>${label}${rows
    ? html`<textarea id=${id} rows=${rows} aria-describedby=${help ? `help-${id}` : nothing} .value=${value ?? ''} @change=${(event) => onChange(event.target.value)}></textarea>`
    : html`<input id=${id} type=${type} autocomplete="off" .value=${String(value ?? '')} @change=${(event) => onChange(event.target.value)}>`}
  </label>${help ? html`<small class="help" id="help-${id}">${help}</small>` : nothing}`;

  const check = (id, label, checked, onChange) => html`<label for=${id}><input id=${id} type="checkbox"
    .checked=${settled(Boolean(checked))} @change=${(event) => onChange(event.target.checked)}> ${label}</label>`;

  const number = (question, name) => text(`${name}-${question.id}`, t(`set.${name}`), question.settings?.[name],
    (value) => set(question, { [name]: value === '' ? undefined : Number(value) }), { type: 'number' });

  /** Options with those that are right marked; an option that is changed stays right if it was. */
  function options(question, several) {
    const all = list(question.settings?.options);
    const right = several ? list(question.settings.correctAnswer) : [question.settings?.correctAnswer];
    /** Writes options and key anew, from the options as they are by then and a test which of them are right. */
    const write = (change) => set(question, (settings) => {
      const options = list(settings.options);
      const key = several ? list(settings.correctAnswer) : [settings.correctAnswer];
      const next = change(options.map((option) => ({ option, right: key.includes(option) })));
      const nextKey = next.filter((one) => one.right).map((one) => one.option);
      return { options: next.map((one) => one.option), correctAnswer: several ? nextKey : nextKey[0] ?? '' };
    });
    const rewrite = (i, option) => write((those) => those.map((one, at) => (at === i ? { ...one, option } : one)));
    const mark = (i, right) => write((those) =>
      those.map((one, at) => ({ ...one, right: at === i ? right : several && one.right })));
    const without = async (i) => {
      await write((those) => those.filter((_, at) => at !== i));
      focusFirst(`option-${question.id}-${Math.min(i, all.length - 2)}`);
    };
    const another = async () => {
      await write((those) => {
        let n = those.length + 1;
        while (those.some((one) => one.option === t('answer.option', { n }))) {
          n += 1;
        }
        return [...those, { option: t('answer.option', { n }), right: false }];
      });
      focusFirst(`option-${question.id}-${all.length}`);
    };
    return html`<fieldset><legend>${t(several ? 'set.options.several' : 'set.options')}</legend>
      <ul class="plain">${all.map((option, i) => html`<li>
        <input type=${several ? 'checkbox' : 'radio'} name="right-${question.id}" aria-label=${`${t('right')}: ${option}`}
          .checked=${settled(right.includes(option))} @change=${(event) => mark(i, event.target.checked)}>
        <input class="grow" type="text" id="option-${question.id}-${i}" autocomplete="off" aria-label=${t('answer.option', { n: i + 1 })} .value=${option}
          @change=${(event) => rewrite(i, event.target.value)}>
        ${button(t('remove'), () => without(i), { kind: 'quiet', disabled: all.length < 2, name: `${t('remove')}: ${option}` })}</li>`)}</ul>
      ${button(t('set.option.add'), another, { kind: 'plain quiet' })}
    </fieldset>`;
  }

  const manyLines = (question, name, help) => text(`${name}-${question.id}`, t(`set.${name}`), list(question.settings?.[name]).join('\n'),
    (value) => set(question, { [name]: lines(value) }), { rows: 4, help: t(help) });

  function pairs(question) {
    const read = (value) => {
      const both = lines(value).map((line) => [line, ...line.split('=').map((side) => side.trim())]);
      const odd = both.find(([, l, r]) => !l || !r);
      if (odd) {
        trouble = t('set.pairs.wrong', { line: odd[0] });
        redraw();
        return;
      }
      set(question, {
        left: [...new Set(both.map(([, l]) => l))],
        right: [...new Set(both.map(([, , r]) => r))],
        correctAnswer: both.map(([, l, r]) => `${l} = ${r}`),
      });
    };
    return text(`pairs-${question.id}`, t('set.pairs'), list(question.settings?.correctAnswer).join('\n'), read, { rows: 4, help: t('set.pairs.help') });
  }

  const choose = (question, name, values, label) => html`<label>${t(label)}<select data-setting=${name}
    @change=${(event) => set(question, { [name]: event.target.value })}>${values.map(([value, shown]) => html`<option value=${value}
      .selected=${settled(question.settings?.[name] === value)}>${shown}</option>`)}</select></label>`;

  const SETTINGS = {
    'single-line-text': (question) => number(question, 'maxLength'),
    'essay': (question) => html`<div class="columns">${number(question, 'minWords')}${number(question, 'maxWords')}</div>`,
    'multiple-choice-single-answer': (question) => options(question, false),
    'multiple-choice-multiple-answers': (question) => options(question, true),
    'picture-choice': (question) => options(question, false),
    'true-false': (question) => choose(question, 'correctAnswer', [['true', t('true')], ['false', t('false')]], 'right'),
    'date-year': (question) => html`<div class="columns">${choose(question, 'dateType', [['year', t('answer.year')], ['full-date', t('answer.date')]], 'set.dateType')}
      ${text(`right-${question.id}`, t('right'), question.settings?.correctAnswer, (value) => set(question, { correctAnswer: value }))}</div>`,
    'fill-in-blank': (question) => html`${text(`text-${question.id}`, t('set.text'), question.settings?.text, (value) => set(question, { text: value }), { rows: 3, help: t('set.text.help') })}
      ${manyLines(question, 'correctAnswer', 'set.lines')}
      ${check(`case-${question.id}`, t('set.case'), question.settings?.exactValuesCaseInsensitive, (value) => set(question, { exactValuesCaseInsensitive: value }))}`,
    'matching': pairs,
    'sequence': (question) => manyLines(question, 'options', 'set.order'),
    'conversational': (question) => html`
      ${text(`prompt-${question.id}`, t('set.prompt'), question.settings?.conversationalPrompt, (value) => set(question, { conversationalPrompt: value }), { rows: 3 })}
      ${text(`until-${question.id}`, t('set.until'), question.settings?.conversationalCompletionCriteria, (value) => set(question, { conversationalCompletionCriteria: value }), { rows: 2 })}`,
  };

  const toggle = (id) => {
    open = open === id ? null : id;
    redraw();
  };

  const card = (question, i) => {
    const { id } = question;
    const name = question.title || t('untitled');
    const isOpen = open === id;
    return html`<li class="card" data-question=${id} data-type=${slugOf(question)}>
      <div class="bar top">
        <span><strong>${i + 1}. ${name}</strong> <span class="tag">${t(`type.${slugOf(question)}`)}</span></span>
        <span class="end">
          ${button(t(isOpen ? 'close' : 'edit'), () => toggle(id), { kind: 'quiet', id: `edit-${id}`, name: `${t(isOpen ? 'close' : 'edit')}: ${name}` })}
          ${order(id, name, i, questions().length, (place) => save('move', () => ({ id, place })))}
          ${button(t('remove'), () => remove(id, i), { kind: 'quiet', does: 'remove', name: `${t('remove')}: ${name}` })}
        </span></div>
      ${isOpen ? html`
        ${text(`title-of-${id}`, t('question.title'), question.title, (value) => put(question, () => ({ title: value })))}
        ${text(`description-of-${id}`, t('question.description'), question.description, (value) => put(question, () => ({ description: value || null })), { rows: 2 })}
        ${SETTINGS[slugOf(question)]?.(question) ?? nothing}` : nothing}
    </li>`;
  };

  return {
    draw() {
      const { name, subject, questions } = exam();
      return html`${heading(t('title'), subject)}
        <p class="muted small" role="status" id="saving">${unsaved ? t('saving') : saved ? t('saved') : t('saves-itself')}</p>
        ${notice(trouble, 'bad')}
        ${text('name', t('name'), name, (value) => save('rename', () => ({ name: value })))}
        <h2>${t('questions', { n: questions.length })}</h2>
        <ol class="cards">${repeat(questions, (question) => question.id, card)}</ol>
        ${questions.length ? nothing : notice(t('empty'))}
        <label for="type-to-add">${t('question.add')}</label>
        <div class="add"><select id="type-to-add" .value=${live(adding)} @change=${(event) => { adding = event.target.value; redraw(); }}>
          <option value="">${t('answer.choose')}</option>
          ${Object.keys(STARTS).map((slug) => html`<option value=${slug}>${t(`type.${slug}`)}</option>`)}</select>
          ${button(t('add'), add, { id: 'add' })}</div>`;
    },
  };
}
