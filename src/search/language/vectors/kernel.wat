;; The inner loops of comparing words by their vectors and of adding these up: 16 components at a time, which JavaScript has no way to do.
;; `wat2wasm kernel.wat` (WebAssembly Binary Toolkit) makes kernel.wasm of it.
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
    (f32.store (local.get $out) (f32.demote_f64 (local.get $together))))

  ;; Adds $factor times the vector at $word to the sum at $sum, of which each component is an f32.
  (func (export "add") (param $word i32) (param $stride i32) (param $factor f32) (param $sum i32)
    (local $end i32) (local $part v128) (local $half v128) (local $factors v128)
    (local.set $factors (f32x4.splat (local.get $factor)))
    (local.set $end (i32.add (local.get $word) (local.get $stride)))
    (loop $each
      (local.set $part (v128.load (local.get $word)))
      (local.set $half (i16x8.extend_low_i8x16_s (local.get $part)))
      (v128.store
        (local.get $sum)
        (f32x4.add
          (v128.load (local.get $sum))
          (f32x4.mul
            (local.get $factors)
            (f32x4.convert_i32x4_s (i32x4.extend_low_i16x8_s (local.get $half))))))
      (v128.store offset=16
        (local.get $sum)
        (f32x4.add
          (v128.load offset=16 (local.get $sum))
          (f32x4.mul
            (local.get $factors)
            (f32x4.convert_i32x4_s (i32x4.extend_high_i16x8_s (local.get $half))))))
      (local.set $half (i16x8.extend_high_i8x16_s (local.get $part)))
      (v128.store offset=32
        (local.get $sum)
        (f32x4.add
          (v128.load offset=32 (local.get $sum))
          (f32x4.mul
            (local.get $factors)
            (f32x4.convert_i32x4_s (i32x4.extend_low_i16x8_s (local.get $half))))))
      (v128.store offset=48
        (local.get $sum)
        (f32x4.add
          (v128.load offset=48 (local.get $sum))
          (f32x4.mul
            (local.get $factors)
            (f32x4.convert_i32x4_s (i32x4.extend_high_i16x8_s (local.get $half))))))
      (local.set $word (i32.add (local.get $word) (i32.const 16)))
      (local.set $sum (i32.add (local.get $sum) (i32.const 64)))
      (br_if $each (i32.lt_u (local.get $word) (local.get $end))))))
