// Where the page is: #/panel/id?workspace=…

export function route() {
  const [path, query = ''] = location.hash.replace(/^#\/?/, '').split('?', 2);
  const [panel, ...rest] = path.split('/').map(decoded);
  return { panel: panel || 'sessions', id: rest.join('/') || null, workspace: new URLSearchParams(query).get('workspace') };
}

/** The address of a place in the page. */
export function to(panel, id) {
  return `#/${panel}${id ? `/${encodeURIComponent(id)}` : ''}`;
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
