import * as v from 'valibot';
import {
  overriddenErrors,
  securityStates,
  type Connection,
  type SecurityInfo,
} from '../core/security-info.ts';

const text = v.nullable(v.string());
const flag = v.nullable(v.boolean());
const time = v.nullable(v.number());
const texts = v.array(v.string());

const details = v.object({
  commonName: text,
  key: v.object({ algorithm: v.string(), bits: v.nullable(v.number()), curve: text }),
  signature: v.object({ algorithm: v.string(), hash: text }),
  dnsNames: texts,
  ipAddresses: texts,
  authority: v.boolean(),
  keyUsages: texts,
  extendedKeyUsages: texts,
  policies: texts,
  ocsp: texts,
  issuers: texts,
  revocationLists: texts,
  timestamps: v.number(),
  mustStaple: v.boolean(),
  cutNames: v.number(),
});

const certificate = v.object({
  sha256: text,
  sha1: text,
  publicKeyDigest: text,
  builtInRoot: flag,
  der: text,
  subject: text,
  issuer: text,
  serialNumber: text,
  notBefore: time,
  notAfter: time,
  details: v.nullable(details),
});

/** What a browser told of a connection, as it comes out of storage. */
export const securityInfoSchema = v.object({
  state: v.picklist(securityStates),
  protocolVersion: text,
  cipherSuite: text,
  keyExchangeGroup: text,
  signatureScheme: text,
  overriddenError: v.nullable(v.picklist(overriddenErrors)),
  transparency: text,
  extendedValidation: flag,
  hsts: flag,
  encryptedClientHello: flag,
  ocspAsked: flag,
  delegatedCredentials: flag,
  privateDns: flag,
  certificates: v.array(certificate),
  cutCertificates: v.number(),
}) satisfies v.GenericSchema<SecurityInfo>;

export const connectionSchema = v.object({
  url: v.string(),
  at: v.number(),
  security: securityInfoSchema,
}) satisfies v.GenericSchema<Connection>;
