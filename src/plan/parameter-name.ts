/** Name of a parameter of the statement, without `$`. */
export type ParameterName = string;
