// Tells what changes on the judged page, and which messages come to it. Runs before the page's own scripts.
(() => {
  if (window !== window.top) {
    return;
  }
  const tell = window.examplaryHarnessTell;
  delete window.examplaryHarnessTell;
  const isOurs = (node) => node.nodeType === Node.ELEMENT_NODE && node.hasAttribute('data-examplary-harness');
  const named = (element) => {
    const name = element.localName;
    if (element.id) {
      return `${name}#${element.id}`;
    }
    return element.classList.length ? `${name}.${element.classList[0]}` : name;
  };
  const told = (record) => {
    const element = record.target.nodeType === Node.ELEMENT_NODE ? record.target : record.target.parentElement;
    const nodes = [...record.addedNodes, ...record.removedNodes];
    if (!element || isOurs(element) || (nodes.length > 0 && nodes.every(isOurs))) {
      return;
    }
    if (record.type === 'attributes') {
      if (element.getAttribute(record.attributeName) !== record.oldValue) {
        tell('change', `the attribute ${record.attributeName} of ${named(element)} changed`, '');
      }
      return;
    }
    const text = (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 60);
    tell('change', `the content of ${named(element)} changed`, text ? ` to "${text}"` : '');
  };
  new MutationObserver((records) => records.forEach(told)).observe(document, {
    subtree: true, childList: true, characterData: true, attributes: true, attributeOldValue: true,
  });
  window.addEventListener('message', (event) => {
    const { type, status } = Object(event.data);
    tell('message', event.origin, `${type} ${status}`);
  }, true);
})();
