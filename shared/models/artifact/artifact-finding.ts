/** `code`: loading it runs what it names. `unknown`: not understood, so nothing is known of what loading it does. `note`: worth knowing. */
export interface ArtifactFinding {
  level: "code" | "unknown" | "note";
  sentence: string;
}

export interface Inspection {
  /** `pickle`, `zip`, `safetensors`, `onnx`, `text`…; `unknown` when no magic bytes are known. */
  format: string;
  findings: ArtifactFinding[];
}
