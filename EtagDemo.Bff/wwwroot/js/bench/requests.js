// What the bench offers to send. {project}, {area}, {zone} and {node} are those of the house.
import { newId } from './site.js';

const zone = '/projects/{project}/areas/{area}/zones/{zone}';

export const reads = [
  { name: 'My projects', path: '/projects' },
  { name: 'The project', path: '/projects/{project}' },
  { name: 'Its overview, from three services', path: '/projects/{project}/overview' },
  { name: 'Its collaborators', path: '/projects/{project}/collaborators' },
  { name: 'Its areas', path: '/projects/{project}/areas' },
  { name: 'An area', path: '/projects/{project}/areas/{area}' },
  { name: 'A zone, from two services', path: zone },
  { name: 'The zone’s nodes', path: `${zone}/nodes` },
  { name: 'A node', path: `${zone}/nodes/{node}` },
  { name: 'What is wrong with the node', path: `${zone}/nodes/{node}/misconfiguration` },
  { name: 'The audit of the project', path: '/projects/{project}/audit' },
  { name: 'The scenarios', path: '/scenarios' },
  { name: 'The products, by a named policy', path: '/products' },
];

export const writes = [
  { name: 'Rename the project', method: 'PATCH', path: '/projects/{project}', body: count => ({ name: `House ${count}` }) },
  { name: 'Rename the area', method: 'PATCH', path: '/projects/{project}/areas/{area}', body: count => ({ name: `Ground floor ${count}` }) },
  { name: 'Rename the zone', method: 'PATCH', path: zone, body: count => ({ name: `Lobby ${count}` }) },
  { name: 'Give the zone another scenario', method: 'PATCH', path: zone, body: count => ({ scenario: count % 2 ? 'occupancy' : 'switch' }) },
  { name: 'Dim the node', method: 'PATCH', path: `${zone}/nodes/{node}`, body: count => ({ configuration: { level: 80 - count % 60 } }) },
  { name: 'Add a node', method: 'PUT', path: () => `${zone}/nodes/${newId()}`, body: count => ({ name: `Spot ${count}` }) },
  { name: 'Invite a colleague', method: 'PATCH', path: '/projects/{project}/collaborators', body: count => [{ email: `guest-${count}@example.org`, role: 'viewer' }] },
  { name: 'Edit a scenario', method: 'PUT', path: '/scenarios/bench', body: count => ({ parameters: { level: count } }) },
];

export const needsHouse = path => path.includes('{');

export const filled = (path, house) => (typeof path === 'function' ? path() : path).replace(/\{(\w+)\}/g, (whole, name) => house?.[name] ?? whole);
