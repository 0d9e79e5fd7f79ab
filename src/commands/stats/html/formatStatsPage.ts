import { createHash } from 'node:crypto';
import type { Stats } from '../../../store/libraryStats.ts';
import { escapeHtml } from '../../../styles/escapeHtml.ts';
import { formatNumber } from '../../log/formatChanges.ts';
import { describeOverview, formatShare } from '../formatFigures.ts';
import type { Section } from '../section.ts';
import { chartScript } from './chartScript.ts';
import { statsStyle } from './statsStyle.ts';
import { type PageChart, toChart, toOneLine } from './toCharts.ts';
import { toInlineJson, toInlineScript } from './toInlineText.ts';

export interface StatsPage {
  readonly stats: Stats;
  readonly sections: readonly Section[];
  /** The search as it was typed; '' for the whole library. */
  readonly search: string;
  /** The day it was made, `YYYY-MM-DD`. */
  readonly day: string;
  /** The source of Chart.js. */
  readonly library: string;
}

/**
 * One HTML page of the statistics, with charts and all they need in it: nothing is fetched, only the
 * page’s own scripts and style count, and whatever it quotes is escaped. Each chart has its table
 * beside it, which is all there is where no script runs.
 */
export function formatStatsPage({ stats, sections, search, day, library }: StatsPage): string {
  const parts = sections
    .map((section) => ({ section, chart: toChart(section, stats) }))
    .filter(({ section }) => section.rows.length > 0 || section.remark !== '');
  const charts = parts.flatMap(({ chart }) => chart ?? []);
  const scripts = [toInlineScript(library), toInlineScript(chartScript)];
  const lines = [
    '<!DOCTYPE html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${toPolicy(scripts)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<title>What the sources are made of</title>',
    `<style>${statsStyle}</style>`,
    '</head>',
    '<body>',
    '<main>',
    formatHead(stats, search, day),
    ...parts.map(({ section, chart }) => formatPart(section, chart)),
    '</main>',
    `<script type="application/json" id="chart-data">${toInlineJson(charts)}</script>`,
    ...scripts.map((script) => `<script>${script}</script>`),
    '</body>',
    '</html>',
  ];
  return `${lines.join('\n')}\n`;
}

function toPolicy(scripts: readonly string[]): string {
  const sources = scripts.map(toHash).join(' ');
  const rules = [
    "default-src 'none'",
    `script-src ${sources}`,
    `style-src ${toHash(statsStyle)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return rules.join('; ');
}

/** As a Content-Security-Policy names a script or style in the page. */
function toHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function formatHead(stats: Stats, search: string, day: string): string {
  const { articles, outlets, authors, posts, citations, uncited, undated } = stats.overview;
  const figures: readonly (readonly [string, number])[] = [
    ['articles', articles],
    ['outlets', outlets],
    ['authors', authors],
    ['posts', posts],
    ['citations', citations],
    ['uncited', uncited],
    ['undated', undated],
  ];
  const boxes = figures.map(
    ([name, value]) => `<div><dt>${name}</dt><dd>${formatNumber(value)}</dd></div>`,
  );
  const [, dates = ''] = describeOverview(stats);
  const of = search === '' ? '' : `<p>Only what <bdi>${toHtml(search)}</bdi> finds.</p>\n`;
  return `<h1>What the sources are made of</h1>
${of}<p class="quiet">${toHtml(dates)}${dates === '' ? '' : '. '}Counted on ${day}.</p>
<dl class="figures">${boxes.join('')}</dl>`;
}

function formatPart(section: Section, chart: PageChart | undefined): string {
  const { name, heading, remark, rows } = section;
  const said = remark === '' ? '' : `<p class="quiet">${toHtml(remark)}</p>\n`;
  const table = rows.length === 0 ? '' : formatTable(section);
  const body =
    chart === undefined
      ? table
      : `<div class="pair">
<div class="chart ${toSize(chart)}"><canvas id="${chart.id}" role="img" aria-label="${toHtml(heading)}, as bars; the table beside has the figures"></canvas></div>
${table}</div>`;
  return `<section aria-labelledby="head-${name}">
<h2 id="head-${name}">${toHtml(heading)}</h2>
${said}${body}</section>`;
}

function toSize({ across, labels }: PageChart): string {
  if (!across) return 'time';
  if (labels.length <= 4) return 'few';
  return labels.length <= 10 ? 'some' : 'many';
}

/** It may be scrolled by keys, too. */
function formatTable({ heading, unit, rows, left }: Section): string {
  const hasShares = rows.some(({ share }) => share !== undefined);
  const lines = rows.map(({ label, count, share }) => {
    const of = hasShares ? `<td class="number">${toHtml(formatShare(share))}</td>` : '';
    return `<tr><th scope="row"><bdi>${toHtml(label)}</bdi></th><td class="number">${formatNumber(count)}</td>${of}</tr>`;
  });
  const more = left === 0 ? '' : `\n<p class="quiet">… and ${formatNumber(left)} more</p>`;
  return `<div class="list" tabindex="0" role="region" aria-label="${toHtml(heading)}, table">
<table>
<caption>${toHtml(heading)}</caption>
<thead><tr><th scope="col">name</th><th scope="col" class="number">${unit}</th>${hasShares ? '<th scope="col" class="number">share</th>' : ''}</tr></thead>
<tbody>
${lines.join('\n')}
</tbody>
</table>${more}
</div>
`;
}

function toHtml(text: string): string {
  return escapeHtml(toOneLine(text));
}
