const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const tenth = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const hundredth = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
const units = ['B', 'kB', 'MB', 'GB', 'TB'];

export const count = number => whole.format(number);

export const rate = number => (number >= 100 ? whole : tenth).format(number);

export const percent = share => `${(share > 0.995 && share < 1 ? hundredth : share < 0.1 ? tenth : whole).format(share * 100)} %`;

export const milliseconds = number => `${(number < 10 ? hundredth : tenth).format(number)} ms`;

export function bytes(number) {
  const unit = number < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(number) / 3));
  return `${(unit === 0 ? whole : tenth).format(number / 1000 ** unit)} ${units[unit]}`;
}

export function duration(ms) {
  const seconds = Math.max(0, Math.round(ms / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours} h ${minutes} min` : minutes > 0 ? `${minutes} min ${seconds % 60} s` : `${seconds} s`;
}

export const timeOfDay = date => date.toLocaleTimeString('en-GB');

export const plural = (number, one, many = `${one}s`) => `${count(number)} ${number === 1 ? one : many}`;
