import { runInNewContext } from 'node:vm';
import { chartScript } from '../../src/commands/stats/html/chartScript.ts';

test('charts take the colours of the moment, of paper too, and nothing gets no bar', () => {
  const classes = new Set<string>();
  const listeners = new Map<string, () => void>();
  const drawn: { data: { datasets: { data: unknown; backgroundColor: () => string }[] } }[] = [];
  class Chart {
    static defaults = { font: {} };
    data: (typeof drawn)[number]['data'];
    options: object;
    constructor(_: unknown, { data, options }: Chart) {
      this.data = data;
      this.options = options;
      drawn.push(this);
    }
    update() {}
    resize() {}
  }
  const charts = [
    { id: 'c', unit: 'articles', across: true, labels: ['a', 'b'], names: [], counts: [3, 0] },
  ];
  runInNewContext(chartScript, {
    Chart,
    addEventListener: (name: string, run: () => void) => listeners.set(name, run),
    document: {
      documentElement: {
        classList: {
          add: (name: string) => classes.add(name),
          remove: (name: string) => classes.delete(name),
        },
      },
      getElementById: () => ({ textContent: JSON.stringify(charts) }),
    },
    getComputedStyle: () => ({
      getPropertyValue: () => (classes.has('printed') ? 'black' : 'blue'),
    }),
    matchMedia: () => ({ addEventListener: () => {} }),
  });
  const [dataset] = drawn[0]?.data.datasets ?? [];
  expect(JSON.stringify(dataset?.data)).toBe('[3,null]');
  expect(dataset?.backgroundColor()).toBe('blue');
  listeners.get('beforeprint')?.();
  expect(dataset?.backgroundColor()).toBe('black');
  listeners.get('afterprint')?.();
  expect(dataset?.backgroundColor()).toBe('blue');
});
