// Where the page is: #/panel/id?workspace=…; an address without a workspace keeps the chosen one.

import { store } from './store.js';

export function route() {
  const [path, query = ''] = location.hash.replace(/^#\/?/, '').split('?', 2);
  const [panel, ...rest] = path.split('/').map(decoded);
  return { panel: panel || 'sessions', id: rest.join('/') || null, workspace: new URLSearchParams(query).get('workspace') };
}

/** The address of a place in the page, good for sending to others. */
export function to(panel, id) {
  const workspace = store.workspace ? `?workspace=${encodeURIComponent(store.workspace.id)}` : '';
  return `#/${panel}${id ? `/${encodeURIComponent(id)}` : ''}${workspace}`;
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
