import fc from 'fast-check';

/**
 * The same inputs in every run, so that a change is judged by itself and not by chance. To look
 * for what is still wrong: `FUZZ_SEED=$RANDOM npm test -- --only=unit`.
 */
fc.configureGlobal({ seed: Number(process.env['FUZZ_SEED'] ?? 20151001) });
