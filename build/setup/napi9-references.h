// Force-included when better-sqlite3 13 is compiled for runtimes that stop at Node-API 9 (Electron 33, Node 20).
// There a reference may point to objects only; better-sqlite3 13 keeps references to strings. So a primitive is put into a box: an
// object that holds it at index 0 and carries a private type tag by which it is known again.
#pragma once
#ifdef __cplusplus
#include <node_api.h>
#if NAPI_VERSION < 10

namespace onrecord {

static const napi_type_tag box_tag = {0x6f6e7265636f7264ULL, 0x626f78656476616cULL};

static inline bool can_be_referenced(napi_valuetype type) {
  return type == napi_object || type == napi_function || type == napi_symbol || type == napi_external;
}

static inline napi_status create_reference(napi_env env, napi_value value, uint32_t count, napi_ref* result) {
  napi_valuetype type;
  napi_status status = napi_typeof(env, value, &type);
  if (status != napi_ok) return status;
  if (can_be_referenced(type)) return napi_create_reference(env, value, count, result);
  napi_value box;
  if ((status = napi_create_object(env, &box)) != napi_ok) return status;
  if ((status = napi_type_tag_object(env, box, &box_tag)) != napi_ok) return status;
  if ((status = napi_set_element(env, box, 0, value)) != napi_ok) return status;
  return napi_create_reference(env, box, count, result);
}

static inline napi_status get_reference_value(napi_env env, napi_ref reference, napi_value* result) {
  napi_status status = napi_get_reference_value(env, reference, result);
  if (status != napi_ok || *result == nullptr) return status;
  napi_valuetype type;
  if ((status = napi_typeof(env, *result, &type)) != napi_ok || type != napi_object) return status;
  bool is_box = false;
  if ((status = napi_check_object_type_tag(env, *result, &box_tag, &is_box)) != napi_ok || !is_box) return status;
  return napi_get_element(env, *result, 0, result);
}

}  // namespace onrecord

#define napi_create_reference onrecord::create_reference
#define napi_get_reference_value onrecord::get_reference_value
#endif
#endif
