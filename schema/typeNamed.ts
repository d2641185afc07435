import { type ClassType, getMetadataStorage } from 'type-graphql';

/**
 * The class of a type, by its GraphQL name. Object types refer to each other in circles (a person has requests, a request
 * its person); looked up by name when the schema is built, their files stay free of import cycles.
 */
export function typeNamed(name: string): ClassType {
  const { objectTypes, interfaceTypes } = getMetadataStorage();
  const found = [...objectTypes, ...interfaceTypes].find((type) => type.name === name);
  if (found === undefined) throw new Error(`No GraphQL type is named ${name}, or its file was not loaded.`);
  return found.target as ClassType;
}
