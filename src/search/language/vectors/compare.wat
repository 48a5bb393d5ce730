;; The inner loop of comparing words by their vectors: 16 components at a time, which JavaScript has no way to do.
;; `wat2wasm compare.wat` (WebAssembly Binary Toolkit) makes compare.wasm of it.
(module
  (import "vectors" "memory" (memory 1))
  ;; Of the vector at $word to each of the $count vectors from $others on: the cosine, as f32 from $out on, and behind these the
  ;; sum of the cosines times $weights (f64). Vectors are of $stride bytes, a multiple of 16; $square is that of a unit's length.
  (func (export "compare")
    (param $word i32) (param $others i32) (param $count i32) (param $stride i32)
    (param $square f64) (param $weights i32) (param $out i32)
    (local $at i32) (local $one v128) (local $other v128) (local $sums v128) (local $cosine f64) (local $together f64)
    (block $done
      (loop $each
        (br_if $done (i32.eqz (local.get $count)))
        (local.set $sums (v128.const i32x4 0 0 0 0))
        (local.set $at (i32.const 0))
        (loop $part
          (local.set $one (v128.load (i32.add (local.get $word) (local.get $at))))
          (local.set $other (v128.load (i32.add (local.get $others) (local.get $at))))
          (local.set $sums
            (i32x4.add
              (local.get $sums)
              (i32x4.add
                (i32x4.dot_i16x8_s
                  (i16x8.extend_low_i8x16_s (local.get $one))
                  (i16x8.extend_low_i8x16_s (local.get $other)))
                (i32x4.dot_i16x8_s
                  (i16x8.extend_high_i8x16_s (local.get $one))
                  (i16x8.extend_high_i8x16_s (local.get $other))))))
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (br_if $part (i32.lt_u (local.get $at) (local.get $stride))))
        (local.set $cosine
          (f64.div
            (f64.convert_i32_s
              (i32.add
                (i32.add (i32x4.extract_lane 0 (local.get $sums)) (i32x4.extract_lane 1 (local.get $sums)))
                (i32.add (i32x4.extract_lane 2 (local.get $sums)) (i32x4.extract_lane 3 (local.get $sums)))))
            (local.get $square)))
        (f32.store (local.get $out) (f32.demote_f64 (local.get $cosine)))
        (local.set $together
          (f64.add (local.get $together) (f64.mul (local.get $cosine) (f64.load (local.get $weights)))))
        (local.set $others (i32.add (local.get $others) (local.get $stride)))
        (local.set $weights (i32.add (local.get $weights) (i32.const 8)))
        (local.set $out (i32.add (local.get $out) (i32.const 4)))
        (local.set $count (i32.sub (local.get $count) (i32.const 1)))
        (br $each)))
    (f32.store (local.get $out) (f32.demote_f64 (local.get $together)))))
