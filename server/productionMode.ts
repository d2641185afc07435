/**
 * Libraries look at NODE_ENV as they load: without it graphql-js asks at each look at a type whether a second copy of it is
 * installed, which costs a third of the time of a question. Imported first by whatever serves; who sets it otherwise is heard.
 */
process.env['NODE_ENV'] ??= 'production';
