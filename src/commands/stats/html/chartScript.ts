/**
 * What draws the charts of the page, run in the reader’s browser behind Chart.js: a bar chart on
 * each canvas, from the JSON in the page, in the colours of the page’s style, light or dark; where
 * there is nothing, there is no bar. Numbers are written here, so that the machine’s locale is not
 * asked. Without it the tables stay.
 */
export const chartScript = `
'use strict';
(() => {
  const charts = JSON.parse(document.getElementById('chart-data').textContent);
  const root = document.documentElement;
  const write = (value) => {
    if (!Number.isInteger(value)) return '';
    return String(value).replace(/\\B(?=(?:\\d{3})+$)/g, ',');
  };
  const readColours = () => {
    const style = getComputedStyle(root);
    const read = (name) => style.getPropertyValue(name).trim();
    return { bar: read('--bar'), ink: read('--ink'), quiet: read('--quiet'), line: read('--line'), paper: read('--paper') };
  };
  const paint = (chart) => {
    const { ink, quiet, line, paper } = readColours();
    for (const axis of Object.values(chart.options.scales)) {
      axis.ticks.color = ink;
      if (axis.title) axis.title.color = quiet;
      axis.grid.color = line;
      axis.border.color = line;
    }
    Object.assign(chart.options.plugins.tooltip, {
      backgroundColor: ink, titleColor: paper, bodyColor: paper,
    });
  };
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  Chart.defaults.locale = 'en-US';
  root.classList.add('charted');
  const drawn = charts.map(({ id, unit, across, labels, names, counts }) => {
    const values = {
      beginAtZero: true, border: {}, grid: {}, title: { display: true, text: unit },
      ticks: { precision: 0, maxRotation: 0, autoSkipPadding: 16, maxTicksLimit: 7, callback: write },
    };
    const texts = {
      border: {}, grid: { display: false },
      ticks: { autoSkip: !across, autoSkipPadding: 14, maxRotation: 0, crossAlign: across ? 'far' : 'center' },
    };
    const chart = new Chart(document.getElementById(id), {
      type: 'bar',
      data: { labels, datasets: [{ data: counts.map((count) => count || null), backgroundColor: () => readColours().bar, maxBarThickness: 26, minBarLength: 2 }] },
      options: {
        animation: false,
        indexAxis: across ? 'y' : 'x',
        maintainAspectRatio: false,
        scales: across ? { x: values, y: texts } : { x: texts, y: values },
        plugins: {
          colors: { enabled: false },
          legend: { display: false },
          tooltip: {
            displayColors: false,
            callbacks: {
              title: ([item]) => names[item.dataIndex],
              label: (item) => unit + ': ' + write(item.raw),
            },
          },
        },
      },
    });
    paint(chart);
    chart.update('none');
    return chart;
  });
  const repaint = () => {
    for (const chart of drawn) {
      paint(chart);
      chart.update('none');
    }
  };
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', repaint);
  // Paper is white, whatever the screen is.
  addEventListener('beforeprint', () => {
    root.classList.add('printed');
    repaint();
    for (const chart of drawn) chart.resize();
  });
  addEventListener('afterprint', () => {
    root.classList.remove('printed');
    repaint();
  });
})();
`;
