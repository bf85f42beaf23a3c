/** Tells people who run a command what went wrong in one line; who wants the rest sets DEBUG. Import it first. */
process.on('uncaughtException', (error) => {
  console.error(process.env.DEBUG ? error : error.message);
  process.exit(1);
});
