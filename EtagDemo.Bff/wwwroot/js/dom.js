// Builds elements. Text is always text: nothing that a user or a service wrote is ever read as markup.
const svgNamespace = 'http://www.w3.org/2000/svg';

export const h = (name, attributes, ...children) => fill(document.createElement(name), attributes, children);

export const svg = (name, attributes, ...children) => fill(document.createElementNS(svgNamespace, name), attributes, children);

export const byId = id => document.getElementById(id);

/** Writes only what has changed: the accessibility tree stays quiet, and a selection stays. */
export function setText(element, text) {
  if (element.textContent !== `${text}`) {
    element.textContent = text;
  }
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (value === true) {
      element.setAttribute(name, '');
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value);
    }
  }

  element.append(...children.flat(3).filter(child => child !== null && child !== undefined && child !== false));
  return element;
}
