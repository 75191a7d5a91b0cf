// Property tests take the same road each time, so that what is green stays green: another seed is for `npm run fuzz`.
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.FUZZ_SEED ?? 20_261_126) });
