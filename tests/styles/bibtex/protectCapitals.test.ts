import { formatTitle } from '../../../src/styles/bibtex/protectCapitals.ts';

test.each([
  ['Baghdad bombings', 'Baghdad bombings'],
  ['Inside the Iraqi factions’ decision', 'Inside the {Iraqi} factions’ decision'],
  ['Iraq Deploys Armored Vehicles to Border', 'Iraq {Deploys Armored Vehicles} to {Border}'],
  ['ISIS and the iPhone', '{ISIS} and the {iPhone}'],
  ['U.S. troops', '{U.S}. troops'],
  ['is “Facebook talk”', 'is “{Facebook} talk”'],
  ['“Facebook talk”', '“{Facebook} talk”'],
  ['Stay or Go? Views differ', 'Stay or {Go? Views} differ'],
  ['R&D, Q&A', '{R\\&D, Q\\&A}'],
  ['{Braces} \\B', '\\textbraceleft{}{Braces\\textbraceright{} \\textbackslash{}B}'],
  ['العراق والجوار', 'العراق والجوار'],
  ['über Ärzte', 'über {Ärzte}'],
  ['Ärzte', '{Ärzte}'],
  ['', ''],
])('writes %j as %j', (title, latex) => {
  expect(formatTitle(title)).toBe(latex);
});
