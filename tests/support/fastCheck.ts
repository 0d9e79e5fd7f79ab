import fc from 'fast-check';

/**
 * Properties draw the same cases in every run, so that a change is judged by what it changes; with
 * FAST_CHECK_SEED=random, or a number, they draw others.
 */
const wanted = process.env['FAST_CHECK_SEED'];
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted ?? 20241202) });
